import type { JsonPath } from '../shared/json-path.ts';
import { own } from '../shared/own.ts';

export interface FoundReference {
  readonly ref: string;
  /** The object that holds the `$ref`, and the path to it. */
  readonly holder: object;
  readonly path: JsonPath;
  /** Whether it stands in data (an example, an extension), where it may be only text. */
  readonly isData: boolean;
}

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

/** Every `$ref` of a file in reading order; of a value that YAML aliases repeat, at its first place. */
export function findReferences(root: unknown): readonly FoundReference[] {
  if (typeof root !== 'object' || root === null) return [];
  const known = foundIn.get(root) ?? search(root);
  foundIn.set(root, known);
  return known;
}

/** The value of a file never changes, and several stages ask for its references. */
const foundIn = new WeakMap<object, readonly FoundReference[]>();

function search(root: object): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const seen = new Set<object>();
  const seenAsData = new Set<object>();
  visit(root, [], false, false);
  return found;

  function visit(
    value: unknown,
    path: (string | number)[],
    isNameMap: boolean,
    isData: boolean,
  ): void {
    if (typeof value !== 'object' || value === null) return;
    if (seen.has(value) || (isData && seenAsData.has(value))) return;
    (isData ? seenAsData : seen).add(value);
    const ref = own(value, '$ref');
    if (typeof ref === 'string') found.push({ ref, holder: value, path: [...path], isData });
    for (const key of Object.keys(value)) {
      const child = own(value, key);
      if (typeof child !== 'object' || child === null) continue;
      path.push(key);
      visit(
        child,
        path,
        !isNameMap && NAME_MAPS.has(key) && !Array.isArray(child),
        isData || holdsData(key, child, isNameMap, path),
      );
      path.pop();
    }
  }
}

function holdsData(key: string, child: object, isNameMap: boolean, path: JsonPath): boolean {
  // `paths` takes extensions beside its names, which start with a slash (OpenAPI 3.1, section 4.8.8).
  if (isNameMap) return key.startsWith('x-') && path.at(-2) === 'paths';
  return key.startsWith('x-') || DATA.has(key) || (key === 'examples' && Array.isArray(child));
}
