import { own } from '../../shared/own.ts';
import type { Header, Response } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/**
 * The headers that a response must have, by lower-case name, with the values the contract gives for them; also
 * those that can only have one value.
 */
export function requiredHeaders(response: Response | undefined): Readonly<Record<string, string>> {
  const headers = [...(response?.headers ?? [])].filter(
    ([, header]) => header.required || header.schema?.values?.length === 1,
  );
  return Object.fromEntries(headers.map(([name, header]) => [name, headerValue(header)]));
}

function headerValue(header: Header): string {
  const [named] = header.node.child('examples')?.entries() ?? [];
  const example = own(header.node.value, 'example') ?? named?.[1].get('value')?.value;
  if (example !== undefined) return String(example);
  if (header.schema === undefined) return '';
  const random = seededRandom(header.name);
  return String(generateValue(header.schema.json, { random, useExamples: true }));
}
