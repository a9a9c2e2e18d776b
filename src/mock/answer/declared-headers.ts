import { own } from '../../shared/own.ts';
import type { Header, Response } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/** Headers that say something of one answer alone: an example of them would be untrue of another. */
const PARTICULAR = new Set([
  'etag',
  'last-modified',
  'link',
  'location',
  'retry-after',
  'set-cookie',
  'content-length',
  'content-range',
]);

/**
 * The headers of a response, by lower-case name, with the values the contract gives for them: those that it must have,
 * and those that the contract has a value for.
 */
export function declaredHeaders(response: Response | undefined): Readonly<Record<string, string>> {
  if (response === undefined) return {};
  const earlier = known.get(response);
  if (earlier !== undefined) return earlier;
  const { required, given } = read(response);
  const general = Object.entries(given).filter(([name]) => !PARTICULAR.has(name));
  const headers = { ...Object.fromEntries(general), ...required };
  known.set(response, headers);
  return headers;
}

const known = new WeakMap<Response, Readonly<Record<string, string>>>();

/** Those, and the headers that go with an example. */
export function exampleHeaders(response: Response): Readonly<Record<string, string>> {
  const { required, given } = read(response);
  return { ...required, ...given };
}

type Values = Readonly<Record<string, string>>;

function read({ headers }: Response): { readonly required: Values; readonly given: Values } {
  const required = [...headers]
    .filter(([, header]) => header.required || header.schema?.values?.length === 1)
    .map(([name, header]) => [name, headerValue(header)] as const);
  const given = [...headers].flatMap(([name, header]): [string, string][] => {
    const value = exampleOf(header);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { required: Object.fromEntries(required), given: Object.fromEntries(given) };
}

function headerValue(header: Header): string {
  const example = exampleOf(header);
  if (example !== undefined) return String(example);
  if (header.schema === undefined) return '';
  const random = seededRandom(header.name);
  return String(generateValue(header.schema.json, { random, useExamples: true }));
}

/** What the contract names, the header's own example first. */
function exampleOf({ node, values }: Header): unknown {
  const [named] = node.child('examples')?.entries() ?? [];
  return own(node.value, 'example') ?? named?.[1].get('value')?.value ?? values[0]?.value;
}
