import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import { flattenSchema } from './flatten-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { referenceName } from './reference-name.ts';

/**
 * What a discriminator asks of one of its alternatives (OpenAPI 3.1, section 4.8.25), as a schema: without its name
 * servers take a value for another one's.
 */
export function branchTag(discriminator: unknown, branch: unknown, defs: unknown): JsonSchema {
  const name = referenceName(own(branch, '$ref'));
  const property = own(discriminator, 'propertyName');
  if (name === undefined || typeof property !== 'string') return {};
  const mapping = own(discriminator, 'mapping');
  const entries = isRecord(mapping) ? Object.entries(mapping) : [];
  const mapped = entries.find(([, target]) => target === name || referenceName(target) === name);
  const value = mapped?.[0] ?? name;
  const { properties } = flattenSchema(branch, defs).keywords;
  const declared = flattenSchema(own(properties, property), defs).keywords;
  const fixed = [declared['enum'] ?? declared['const'] ?? []].flat();
  if (fixed.length > 0 && !fixed.includes(value)) return {};
  const required = [property];
  return { required, properties: { [property]: { type: 'string', enum: [value] } } };
}
