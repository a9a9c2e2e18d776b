import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import type { JsonSchema } from '../../contract/index.ts';

const known = {
  readOnly: new WeakMap<JsonSchema, JsonSchema>(),
  writeOnly: new WeakMap<JsonSchema, JsonSchema>(),
};

/**
 * A self-contained schema as it binds one side: a required property that is `readOnly` binds responses only, one
 * that is `writeOnly` requests only (OpenAPI 3.0.3, section 4.7.24.2), so the other side need not have it.
 */
export function oneSidedSchema(schema: JsonSchema, absent: 'readOnly' | 'writeOnly'): JsonSchema {
  const earlier = known[absent].get(schema);
  if (earlier !== undefined) return earlier;
  const changed = relax(schema, schema, absent) as JsonSchema;
  known[absent].set(schema, changed);
  return changed;
}

function relax(value: unknown, root: JsonSchema, absent: string): unknown {
  if (Array.isArray(value)) return value.map((item) => relax(item, root, absent));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    DATA.has(key) ? child : relax(child, root, absent),
  ]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  const { required, properties } = copy;
  if (Array.isArray(required) && isRecord(properties)) {
    copy['required'] = required.filter(
      (name) => !isAbsent(own(properties, String(name)), root, absent),
    );
  }
  return copy;
}

/** Keywords that hold values, which may look like schemas. */
const DATA = new Set(['const', 'enum', 'default', 'example', 'examples']);

function isAbsent(property: unknown, root: JsonSchema, absent: string): boolean {
  const ref = own(property, '$ref');
  const target =
    typeof ref === 'string' ? own(root['$defs'], ref.replace('#/$defs/', '')) : undefined;
  return own(property, absent) === true || own(target, absent) === true;
}
