import { compileValidator, errorCodes, type Operation } from '../../../src/contract/index.ts';
import {
  defineCheck,
  isSuccess,
  valueAt,
  type Answer,
  type Call,
} from '../../../src/convention/index.ts';

/** Words for a key that was used before. */
const USED = /idempoten|reuse|\bkey\b/i;

/** The same call under the same key has one effect and one answer; another call under it is refused. */
export default defineCheck({
  kind: 'property',
  runs: 3,
  inapplicable: ({ idempotency }) =>
    idempotency === undefined ? 'it takes no idempotency key' : undefined,
  calls: (source, operation) =>
    source.valid(operation).map((call) => {
      const header = operation.idempotency?.header;
      return header === undefined || Object.hasOwn(call.header, header)
        ? call
        : { ...call, header: { ...call.header, [header]: 'made when it is sent' } };
    }),
  async verify(call, api) {
    const first = await api.send(call);
    if (!isSuccess(first)) {
      return { inconclusive: `the first call was answered ${first.status}` };
    }
    const second = await api.send(call);
    // A repetition may be told apart from the first call, where the contract says how.
    const isDeclared = second.call.operation.responses.has(String(second.status));
    if (second.status !== first.status && !(isSuccess(second) && isDeclared)) {
      return {
        expected: 'the first status again for the same key and body',
        actual: `status ${second.status} after ${first.status}`,
        answer: second,
      };
    }
    if (comparable(first) !== comparable(second)) {
      return {
        expected: 'the first answer again for the same key and body',
        actual: 'another body',
        answer: second,
      };
    }
    const changed = otherBody(call);
    if (changed === undefined) return undefined;
    const fault = {
      in: 'header',
      pointer: `/${call.operation.idempotency?.header ?? ''}`,
      keyword: 'reused',
    } as const;
    const third = await api.send({ ...call, body: changed, fault });
    if (third.status >= 400 && third.status <= 499) return undefined;
    // Whoever looks at the key alone repeats the answer, and does no harm: to refuse is recommended, or promised.
    const isRepeated = comparable(third) === comparable(first);
    if (isRepeated && !promisesRefusal(call.operation)) return undefined;
    return {
      expected: 'a 4xx status for the same key with another body',
      actual: `status ${third.status}`,
      answer: third,
    };
  },
});

/** Whether a response is declared for a key that was used before. */
function promisesRefusal({ responses }: Operation): boolean {
  return ['409', '422'].some((status) => {
    const response = responses.get(status);
    if (response === undefined) return false;
    return [response.description, ...errorCodes(response)].some((text) => USED.test(text));
  });
}

/** What was answered as text, apart from what belongs to the single exchange. */
function comparable({ body, call }: Answer): string {
  const path = call.operation.payload?.path ?? [];
  return JSON.stringify(sorted(valueAt(body, ...path), ''));
}

function sorted(value: unknown, pointer: string): unknown {
  if (/^\/meta\/request(_id|Id)$/.test(pointer)) return undefined;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => sorted(item, `${pointer}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child, `${pointer}/${key}`)]),
  );
}

/** The body with one value exchanged so that it is still valid, if there is such a value. */
function otherBody({ operation, body, mediaType }: Call): unknown {
  const schema = operation.requestBody?.content.get(mediaType ?? '')?.schema;
  if (schema === undefined) return undefined;
  const validate = compileValidator(schema.json);
  return variants(body).find((variant) => validate(variant).length === 0);
}

/** Copies of a value, each with one thing in it changed. */
function variants(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}x`, value.slice(0, -1), flipped(value)];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      variants(item).map((variant) => value.with(index, variant)),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const exchanged = entries.flatMap(([key]) =>
    variants(valueAt(value, key)).map((variant) => ({ ...value, [key]: variant })),
  );
  const shortened = entries.map(([key]) =>
    Object.fromEntries(entries.filter(([name]) => name !== key)),
  );
  return [...exchanged, ...shortened];
}

/** Another last character of the same kind, for texts of fixed length. */
function flipped(text: string): string {
  const last = text.at(-1) ?? '';
  const other = /[a-z]/.test(last)
    ? last === 'a'
      ? 'b'
      : 'a'
    : /[A-Z]/.test(last)
      ? last === 'A'
        ? 'B'
        : 'A'
      : last === '1'
        ? '2'
        : '1';
  return `${text.slice(0, -1)}${other}`;
}
