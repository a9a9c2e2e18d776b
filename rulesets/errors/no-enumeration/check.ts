import { defineCheck, isSuccess, valueAt, type Answer } from '../../../src/convention/index.ts';
import { accountFields } from './account-fields.ts';

/** A wrong password is refused, and nobody learns from that whether there is such an account. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    if (operation.node.text('x-auth-endpoint') !== 'login') return 'nobody signs in by it';
    return accountFields(operation) === undefined
      ? 'it takes no e-mail address and password'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const names = accountFields(call.operation);
    if (names === undefined) return { inconclusive: 'it takes no e-mail address and password' };
    if (!isSuccess(await api.send(call))) {
      return { inconclusive: 'no example of its body is an account that exists' };
    }
    const wrong = `${api.unique().slice(0, 12)}Aa1!`;
    const body = { ...Object(call.body), [names.password]: wrong } as object;
    const email = `${api.unique().slice(0, 18)}@example.com`;
    const known = await api.send({ ...call, body });
    if (isSuccess(known)) {
      return {
        expected: '401 for the right address with a wrong password',
        actual: `status ${known.status}`,
        cause: 'any password signs in',
        answer: known,
      };
    }
    const unknown = await api.send({ ...call, body: { ...body, [names.email]: email } });
    const statuses = [known.status, unknown.status];
    if (statuses.some((status) => status < 400 || status === 429 || status >= 500)) {
      return { inconclusive: `the wrong sign-ins were answered ${statuses.join(' and ')}` };
    }
    if (known.status === unknown.status && told(known) === told(unknown)) return undefined;
    return {
      expected: 'one answer for an unknown account and for a wrong password',
      actual: `${unknown.status} ${told(unknown)} and ${known.status} ${told(known)}`,
      answer: unknown,
    };
  },
});

/** The code of an error; its text may repeat what was sent. */
function told({ body }: Answer): string {
  const code = valueAt(body, 'error', 'code') ?? valueAt(body, 'code') ?? valueAt(body, 'type');
  return code === undefined ? '' : JSON.stringify(code);
}
