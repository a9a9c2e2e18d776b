import type { JsonPath } from '../shared/json-path.ts';

/** How a value is read, which is told by the keys that lead to it. */
export interface Reading {
  /** Whether its keys are names that somebody chose. */
  readonly isNameMap: boolean;
  readonly isData: boolean;
}

const AS_DESCRIPTION: Reading = { isNameMap: false, isData: false };

/** Keywords whose value is data, not description. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value', 'mapping']);

/** Keywords whose keys are names that somebody chose, so that a property called `example` is no keyword. */
const NAME_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
  'responses',
  'parameters',
  'examples',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'variables',
  'encoding',
  'scopes',
]);

/**
 * How the value of a key is read; `undefined` for the root.
 *
 * @param path to the value that has the key
 */
export function readingOf(
  key: string,
  child: object,
  { isNameMap, isData }: Reading = AS_DESCRIPTION,
  path: JsonPath,
): Reading {
  return {
    isNameMap: !isNameMap && NAME_MAPS.has(key) && !Array.isArray(child),
    isData: isData || holdsData(key, child, isNameMap, path),
  };
}

function holdsData(key: string, child: object, isNameMap: boolean, path: JsonPath): boolean {
  // `paths` takes extensions beside its names, which start with a slash (OpenAPI 3.1, section 4.8.8).
  if (isNameMap) return key.startsWith('x-') && path.at(-1) === 'paths';
  return key.startsWith('x-') || DATA.has(key) || (key === 'examples' && Array.isArray(child));
}
