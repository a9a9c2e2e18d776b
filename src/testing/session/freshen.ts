import * as fc from 'fast-check';
import { findFields, flattenSchema, validityOf, type JsonSchema } from '../../contract/index.ts';
import { sentFields, withFields, type Call } from '../../convention/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { words } from '../../shared/words.ts';
import { isObstacle } from '../arbitrary/is-obstacle.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { isSignIn } from '../call/is-sign-in.ts';
import { requestMedia } from '../call/request-media.ts';

/** Words in the names of what hardly two things may share. */
const UNIQUE_WORDS = new Set(
  'sku slug handle login isbn email mail username phone code number serial iban vat key barcode'.split(
    ' ',
  ),
);

/** Which properties of a body get another value: those that look as if two things may not share them, or all. */
export type Freshness = 'unique' | 'all';

/**
 * A call with other valid values for fields of its body: what an earlier call, or an earlier run of the same seed, has
 * sent already may be refused for that. The same call where there is nothing to exchange.
 *
 * @param seed another one each time
 * @param unique names of fields that no two things may share, whatever the names sound like
 */
export function freshen(
  call: Call,
  freshness: Freshness,
  seed: number,
  unique: readonly string[] = [],
): Call {
  const { operation, mediaType } = call;
  const media = requestMedia(operation);
  const fields = sentFields(call);
  if (media?.schema === undefined || media.name !== mediaType || fields === undefined) return call;
  if (isSignIn(operation)) return call;
  const { schema: part, path } = media.isJson
    ? findFields(media.schema)
    : { schema: media.schema, path: [] };
  const schema = part.json;
  const { properties } = flattenSchema(schema, schema['$defs']).keywords;
  if (!isRecord(properties)) return call;
  const isValid = validityOf(media.schema.json);
  const broken = brokenField(call, path);
  if (broken === '') return call;
  let fresh = call;
  for (const [index, [name, value]] of Object.entries(fields).entries()) {
    if (name === broken || !Object.hasOwn(properties, name)) continue;
    const { keywords } = flattenSchema(properties[name], schema['$defs']);
    if (!unique.includes(name) && !isExchanged(name, value, keywords, freshness)) continue;
    const other = anotherValue(selfContained(properties[name], schema), seed + index);
    const draft = withFields(fresh, { ...sentFields(fresh), [name]: other });
    // What was broken on purpose stays invalid as a whole.
    if (other !== undefined && (call.fault !== undefined || isValid(draft.body))) fresh = draft;
  }
  return fresh;
}

/** The field that is broken on purpose; empty where it is all of them. */
function brokenField({ fault }: Call, path: readonly string[]): string | undefined {
  if (fault?.in !== 'body') return undefined;
  const [, ...segments] = fault.pointer.split('/');
  const isBelow = path.every((segment, at) => segments[at] === segment);
  return isBelow ? (segments[path.length] ?? '') : undefined;
}

function isExchanged(
  name: string,
  value: unknown,
  keywords: JsonSchema,
  freshness: Freshness,
): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (Object.hasOwn(keywords, 'enum') || Object.hasOwn(keywords, 'const')) return false;
  if (keywords['x-unique'] === true) return true;
  if (typeof value !== 'string') return false;
  return (
    freshness === 'all' ||
    keywords['format'] === 'email' ||
    words(name).some((word) => UNIQUE_WORDS.has(word))
  );
}

const known = new WeakMap<object, JsonSchema>();

/** A part of a schema with the definitions it may refer to: the same object for the same part. */
function selfContained(part: unknown, root: JsonSchema): JsonSchema {
  if (!isRecord(part)) return {};
  const whole = known.get(part) ?? { ...part, $defs: root['$defs'] ?? {} };
  known.set(part, whole);
  return whole;
}

function anotherValue(schema: JsonSchema, seed: number): unknown {
  try {
    return fc.sample(schemaArbitrary(schema), { numRuns: 1, seed })[0];
  } catch (error) {
    if (isObstacle(error)) return undefined;
    throw error;
  }
}
