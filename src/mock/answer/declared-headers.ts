import { own } from '../../shared/own.ts';
import type { Header, Response } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/**
 * The headers that a response must have, by lower-case name, with the values the contract gives for them; also
 * those that can only have one value.
 */
export function requiredHeaders(response: Response | undefined): Readonly<Record<string, string>> {
  if (response === undefined) return {};
  const earlier = known.get(response);
  if (earlier !== undefined) return earlier;
  const headers = [...response.headers].filter(
    ([, header]) => header.required || header.schema?.values?.length === 1,
  );
  const values = Object.fromEntries(headers.map(([name, header]) => [name, headerValue(header)]));
  known.set(response, values);
  return values;
}

const known = new WeakMap<Response, Readonly<Record<string, string>>>();

/** Headers that the contract has a value for, and those that a response must have. */
export function exampleHeaders(response: Response): Readonly<Record<string, string>> {
  const given = [...response.headers].flatMap(([name, header]): [string, string][] => {
    const value = exampleOf(header);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { ...requiredHeaders(response), ...Object.fromEntries(given) };
}

function headerValue(header: Header): string {
  const example = exampleOf(header);
  if (example !== undefined) return String(example);
  if (header.schema === undefined) return '';
  const random = seededRandom(header.name);
  return String(generateValue(header.schema.json, { random, useExamples: true }));
}

function exampleOf({ node }: Header): unknown {
  const [named] = node.child('examples')?.entries() ?? [];
  return own(node.value, 'example') ?? named?.[1].get('value')?.value;
}
