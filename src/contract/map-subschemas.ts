import { isRecord } from '../shared/is-record.ts';
import { SCHEMA_KEYWORDS } from './schema-keywords.ts';

/**
 * A keyword's value with `change` made of each subschema in it, as it is where it holds none.
 *
 * @param change gets a subschema and the keys that lead to it from the keyword's value
 */
export function mapSubschemas(
  keyword: string,
  value: unknown,
  change: (subschema: unknown, keys: readonly (string | number)[]) => unknown,
): unknown {
  switch (SCHEMA_KEYWORDS.get(keyword)) {
    case 'schema':
      return change(value, []);
    case 'list':
      return Array.isArray(value)
        ? value.map((item: unknown, index) => change(item, [index]))
        : value;
    case 'map':
      // Unlike assignment, this takes a property called `__proto__` for a name like any other.
      return isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, item]) => [name, change(item, [name])]),
          )
        : value;
    default:
      return value;
  }
}
