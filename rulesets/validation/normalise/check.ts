import type { Operation, Schema } from '../../../src/contract/index.ts';
import {
  defineCheck,
  isSuccess,
  readAt,
  readBeside,
  valueAt,
  withHeader,
  type Answer,
  type Call,
  type FacetContext,
} from '../../../src/convention/index.ts';
import { readTidying } from './read-tidying.ts';
import { tidied } from './server.runtime.ts';
import { untidy } from './untidy.ts';

const METHODS = new Set(['post', 'put', 'patch']);

/** A text that is sent untidy is stored tidy. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 2,
  inapplicable(operation) {
    if (!METHODS.has(operation.method)) return 'it stores nothing';
    return textsOf(operation).length === 0
      ? 'it shows no text again that has an `x-normalize`'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, context) {
    const { operation, body } = call;
    const texts = textsOf(operation).flatMap((text) => sentText(text, body));
    if (texts.length === 0) return { inconclusive: 'no text was sent that could be untidy' };
    const send = (form: 'untidy' | 'tidy'): Promise<Answer> => {
      const key = operation.idempotency?.header;
      const fresh = key === undefined ? call : withHeader(call, key, api.unique());
      const sent = Object.fromEntries(texts.map((text) => [text.name, text[form]]));
      // Untidy, it may break the schema that it keeps once it is tidied.
      return api.send({ ...fresh, body: { ...Object(body), ...sent } }, { quietly: true });
    };
    const answer = await send('untidy');
    const [first] = texts;
    if (answer.status === 400 || answer.status === 422) {
      if (!isSuccess(await send('tidy'))) return { inconclusive: 'it is refused when tidy, too' };
      return {
        expected: `\`${first?.name}\` to be tidied before it is validated`,
        actual: `status ${answer.status} to ${JSON.stringify(first?.untidy)}`,
        cause: 'validated untidy',
        answer,
      };
    }
    if (!isSuccess(answer)) return { inconclusive: `the call was answered ${answer.status}` };
    const read = readingOf(answer, context);
    const shown = read === undefined ? [answer] : [answer, await api.send(read)];
    for (const each of shown.filter(isSuccess)) {
      const path = each.call.operation.payload?.path ?? [];
      const kept = texts
        .map((text) => ({ ...text, value: valueAt(each.body, ...path, text.name) }))
        .find(({ ways, tidy, value }) => value !== tidy && tidied(value, { ways }) === tidy);
      if (kept === undefined) continue;
      return {
        expected: `\`${kept.name}\` to be ${JSON.stringify(kept.tidy)}, as \`x-normalize\` says`,
        actual: JSON.stringify(kept.value),
        cause: kept.name,
        answer: each,
        after: each === answer ? [] : [answer],
      };
    }
    return undefined;
  },
});

interface Text {
  readonly name: string;
  readonly schema: Schema;
  readonly ways: readonly string[];
}

interface SentText extends Omit<Text, 'schema'> {
  readonly untidy: string;
  readonly tidy: string;
}

/** The texts of a request that are tidied, and shown again. */
function textsOf({ requestBody, payload }: Operation): readonly Text[] {
  const properties = requestBody?.json?.schema?.properties ?? new Map<string, Schema>();
  return [...properties].flatMap(([name, schema]) => {
    const ways = readTidying(schema);
    return ways === undefined || payload?.schema.property(name) === undefined
      ? []
      : [{ name, schema, ways }];
  });
}

/** A text as it is sent, and as it has to come out; none where it cannot be told apart or would be refused. */
function sentText({ name, schema, ways }: Text, body: unknown): readonly SentText[] {
  const value = valueAt(body, name);
  if (typeof value !== 'string' || value === '') return [];
  const sent = untidy(value, ways);
  const tidy = String(tidied(sent, { ways }));
  if (sent === tidy || schema.judge(tidy, 'request').length > 0) return [];
  return [{ name, ways, untidy: sent, tidy }];
}

function readingOf({ call, headers }: Answer, { contract }: FacetContext): Call | undefined {
  if (call.operation.method !== 'post') return readBeside(call, contract);
  const { location } = headers;
  return location === undefined ? undefined : readAt(location, call, contract);
}
