import { type Operation, type Parameter, type Schema } from '../../../contract/index.ts';
import { words } from '../../../shared/words.ts';
import { listedSchema } from '../support/listed-schema.ts';

/** A query parameter by which a list is narrowed to items whose property is, or is at least or at most, its value. */
export interface Filter {
  readonly parameter: Parameter;
  readonly property: string;
  readonly relation: 'is' | 'from' | 'to';
}

const LOWER = new Set('min minimum from since after gte gt start'.split(' '));
const UPPER = new Set('max maximum to until before lte lt end'.split(' '));

/** Words that a property may have more than the parameter that bounds it: `created_at` of `created_after`. */
const TAILS = ['', ' at', ' on', ' date', ' time'];

/** Names of switches that show more items rather than fewer. */
const SWITCH = /\b(deleted|archived|hidden|include|with|show|expand|all)\b/;

/** The filters of a list whose meaning their names and schemas tell. */
export function filtersOf(operation: Operation): readonly Filter[] {
  const items = listedSchema(operation);
  if (items === undefined) return [];
  const paging: ReadonlySet<unknown> = new Set(Object.values(operation.pagination ?? {}));
  return operation.parameters
    .filter(({ in: place, name }) => place === 'query' && !paging.has(name))
    .flatMap((parameter) => toFilter(parameter, items) ?? []);
}

function toFilter(parameter: Parameter, items: Schema): Filter | undefined {
  const { name, schema } = parameter;
  const same = items.property(name);
  if (same !== undefined && schema !== undefined) {
    return identifies(name, same) ? { parameter, property: name, relation: 'is' } : undefined;
  }
  const parts = words(name);
  const bound = [parts[0], parts.at(-1)].find(
    (word) => word !== undefined && (LOWER.has(word) || UPPER.has(word)),
  );
  if (bound === undefined || parts.length < 2) return undefined;
  const rest = (parts[0] === bound ? parts.slice(1) : parts.slice(0, -1)).join(' ');
  const property = [...items.properties.keys()].find((candidate) =>
    TAILS.some((tail) => words(candidate).join(' ') === `${rest}${tail}`),
  );
  if (property === undefined || !isOrdered(items.property(property))) return undefined;
  return { parameter, property, relation: LOWER.has(bound) ? 'from' : 'to' };
}

/** Whether a property is compared as a whole: other texts are searched, other numbers may be limits. */
function identifies(name: string, property: Schema): boolean {
  const spoken = words(name).join(' ');
  if (SWITCH.test(spoken)) return false;
  const schema = property.isArray ? property.items : property;
  if (schema === undefined) return false;
  const isId = /(^| )(id|ids|uuid|code|sku)$/.test(spoken);
  return (
    schema.values !== undefined ||
    schema.types.includes('boolean') ||
    schema.keyword('format') === 'uuid' ||
    isId
  );
}

function isOrdered(property: Schema | undefined): boolean {
  const format = property?.keyword('format');
  const isNumber = property?.types.some((type) => type === 'integer' || type === 'number');
  return isNumber === true || format === 'date-time' || format === 'date';
}
