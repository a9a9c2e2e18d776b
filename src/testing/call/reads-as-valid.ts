import {
  flattenSchema,
  validityOf,
  type JsonSchema,
  type Parameter,
} from '../../contract/index.ts';
import { parameterPairs } from './parameter-text.ts';

/**
 * Whether some server could rightly read a valid value from what a parameter becomes on the wire: there `5`
 * and `"5"` are the same, and an empty list is no list at all.
 */
export function readsAsValid(parameter: Parameter, schema: JsonSchema, value: unknown): boolean {
  const isValid = validityOf(schema);
  if (isValid(value)) return true;
  const texts = parameterPairs(parameter, value).map(([, text]) => text);
  if (texts.length === 0) return !parameter.required;
  const { keywords } = flattenSchema(schema, schema['$defs']);
  const types = [keywords['type'] ?? []].flat();
  // How servers take objects from a query differs too much to say that something cannot be read.
  if (types.includes('object')) return true;
  if (types.includes('array')) {
    const items = texts.length > 1 || parameter.explode ? texts : (texts[0] ?? '').split(',');
    const readings = [items, items.map((item) => readingsOf(item).at(-1))];
    return readings.some((reading) => isValid(reading));
  }
  return readingsOf(texts[0] ?? '').some((reading) => isValid(reading));
}

/** The values a text may stand for, the text itself first. */
function readingsOf(text: string): unknown[] {
  const found: unknown[] = [text];
  if (text.trim() !== '' && Number.isFinite(Number(text))) found.push(Number(text));
  if (text === 'true' || text === 'false') found.push(text === 'true');
  if (text === 'null' || text === '') found.push(null);
  return found;
}
