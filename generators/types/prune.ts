import { isRecord } from '../../src/shared/is-record.ts';

/** Fields whose keys are names of the author's choosing: a property may be called `example` or `x-note`. */
const MAPS = new Set([
  'paths',
  'schemas',
  'responses',
  'content',
  'headers',
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
]);

/** Fields that no type is made of. Data among them may look like schemas and references, and is neither. */
const DROPPED = new Set([
  'example',
  'examples',
  'links',
  'callbacks',
  'encoding',
  'securitySchemes',
  'externalDocs',
]);

/** A deep copy of a bundled document with only what types are made of. The copy may be changed freely. */
export function prune(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => prune(item));
  if (!isRecord(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (!isMap && (DROPPED.has(key) || key.startsWith('x-'))) continue;
    if (!isMap && key === 'default' && typeof child === 'object') continue;
    // Plain assignment to `__proto__` would set the prototype.
    Object.defineProperty(result, key, {
      value: prune(child, !isMap && MAPS.has(key)),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
