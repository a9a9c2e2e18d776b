import type { SpecNode } from '../spec/index.ts';
import { Parameter, type ParameterLocation } from './parameter.ts';
import type { SchemaNames } from './schema-names.ts';

const LOCATIONS: ReadonlySet<string> = new Set(['path', 'query', 'header', 'cookie']);

/**
 * Header parameters that OpenAPI says to ignore (section 4.8.12.1), as other objects describe them, and those that
 * are about the message, which whatever sends it writes (RFC 9110, sections 7.2, 7.6 and 8.6).
 */
const IGNORED_HEADERS = new Set([
  'accept',
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
]);

/** Parameters of a path item and one of its operations; the operation's win by name and location. */
export function readParameters(
  pathItem: SpecNode,
  operation: SpecNode,
  names: SchemaNames,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    for (const node of owner.child('parameters')?.items() ?? []) {
      const location = node.text('in');
      const name = node.text('name');
      if (name === undefined || !isLocation(location)) continue;
      if (location === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) continue;
      // Header names compare without case (RFC 9110, section 5.1).
      const key = location === 'header' ? name.toLowerCase() : name;
      found.set(`${location} ${key}`, new Parameter(node, location, names));
    }
  }
  return [...found.values()];
}

function isLocation(value: string | undefined): value is ParameterLocation {
  return value !== undefined && LOCATIONS.has(value);
}
