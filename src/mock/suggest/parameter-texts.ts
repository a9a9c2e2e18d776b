import type { Parameter } from '../../contract/index.ts';
import { escapeText } from './escape-text.ts';
import { firstValid } from './first-valid.ts';

/**
 * What an example of a parameter is sent as: escaped in a query, where a comma between items is not. A list repeats
 * its name, or has commas between its items.
 */
export function parameterTexts({
  example,
  schema,
  explode,
  in: location,
}: Parameter): readonly string[] {
  const write = location === 'query' ? escapeText : String;
  const value = firstValid(schema, [example, schema?.keyword('default')]);
  if (!Array.isArray(value))
    return [write(typeof value === 'object' ? JSON.stringify(value) : value)];
  const items = value.map(write);
  return explode ? items : [items.join(',')];
}
