import {
  defineCheck,
  isSuccess,
  letsAnybodyIn,
  readBeside,
} from '../../../src/convention/index.ts';

/** What belongs to one caller, another one neither reads nor changes. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 2,
  inapplicable(operation) {
    // Others name in it the team that a thing is the business of.
    if (operation.node.child('x-owner')?.child('field') === undefined) {
      return 'it declares no `x-owner` with a `field`';
    }
    if (!operation.isProtected) return 'it is public';
    return operation.parameters.some((parameter) => parameter.in === 'path')
      ? undefined
      : 'it names no resource';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    if (!(await api.hasOther(call.operation))) {
      return { inconclusive: 'no credential of a second caller is given, as by `--other-token`' };
    }
    const read = call.operation.method === 'get' ? call : readBeside(call, contract);
    if (read !== undefined && !isSuccess(await api.send(read))) {
      return { inconclusive: 'there is no resource that belongs to the caller' };
    }
    const answer = await api.send({ ...call, credentials: 'other' });
    if (answer.status === 401) return { inconclusive: 'the second caller is not let in' };
    if (!isSuccess(answer)) return undefined;
    if (await letsAnybodyIn(call, api)) return { inconclusive: 'any token lets its caller in' };
    return {
      expected: '403 or 404 for a caller to whom the resource does not belong',
      actual: `status ${answer.status}`,
      answer,
    };
  },
});
