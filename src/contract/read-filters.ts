import { pluralize } from '../shared/pluralize.ts';
import { words } from '../shared/words.ts';
import { findFields } from './find-fields.ts';
import type { Filter } from './filter.ts';
import type { Operation } from './operation.ts';
import type { Parameter } from './parameter.ts';
import type { Schema } from './schema.ts';

const LOWER = new Set('min minimum from since after gte gt start'.split(' '));
const UPPER = new Set('max maximum to until before lte lt end'.split(' '));

/** Bounds that are themselves within. */
const INCLUSIVE = new Set('min minimum gte max maximum lte'.split(' '));

/** Words that a property may have more than the parameter that bounds it: `created_at` of `created_after`. */
const TAILS = ['', ' at', ' on', ' date', ' time'];

/** JSON:API reserves `filter` for it, and most write it so. */
const FILTER = /^filter\[(\w+)\]$/;

/** Names of switches that show more items rather than fewer. */
const SWITCH = /\b(deleted|archived|hidden|include|with|show|expand|all)\b/;

/** The filters of a list whose meaning their names and schemas tell. */
export function readFilters({ parameters, payload, pagination }: Operation): readonly Filter[] {
  const items = payload?.schema.isArray === true ? payload.schema.items : undefined;
  if (items === undefined) return [];
  const fields = findFields(items).schema;
  const paging: ReadonlySet<unknown> = new Set(Object.values(pagination ?? {}));
  return parameters
    .filter(({ in: place, name }) => place === 'query' && !paging.has(name))
    .flatMap((parameter) => equality(parameter, fields) ?? bound(parameter, fields) ?? []);
}

function equality(parameter: Parameter, items: Schema): Filter | undefined {
  const { schema } = parameter;
  const name = FILTER.exec(parameter.name)?.[1] ?? parameter.name;
  const property = [name, pluralize(name)].find((each) => items.property(each) !== undefined);
  const shown = property === undefined ? undefined : items.property(property);
  if (property === undefined || shown === undefined || schema === undefined) return undefined;
  // What has several values is named for one of them.
  if (property !== name && !shown.isArray) return undefined;
  const spoken = words(name).join(' ');
  if (SWITCH.test(spoken)) return undefined;
  const value = shown.isArray ? shown.items : shown;
  if (value === undefined) return undefined;
  if (identifies(spoken, value)) return { parameter, property, relation: 'is', isExact: true };
  const isText = value.types.includes('string') && value.keyword('format') === undefined;
  return isText ? { parameter, property, relation: 'like', isExact: false } : undefined;
}

/** Whether a value is compared as a whole: other texts may be searched, other numbers may be limits. */
function identifies(spoken: string, value: Schema): boolean {
  return (
    value.values !== undefined ||
    value.types.includes('boolean') ||
    value.keyword('format') === 'uuid' ||
    /(^| )(id|ids|uuid)$/.test(spoken)
  );
}

function bound(parameter: Parameter, items: Schema): Filter | undefined {
  const parts = words(parameter.name);
  const word = [parts[0], parts.at(-1)].find(
    (each) => each !== undefined && (LOWER.has(each) || UPPER.has(each)),
  );
  if (word === undefined || parts.length < 2) return undefined;
  const rest = (parts[0] === word ? parts.slice(1) : parts.slice(0, -1)).join(' ');
  const property = [...items.properties.keys()].find((candidate) =>
    TAILS.some((tail) => words(candidate).join(' ') === `${rest}${tail}`),
  );
  const shown = property === undefined ? undefined : items.property(property);
  if (property === undefined || shown === undefined || !isOrdered(shown)) return undefined;
  const isWhole = shown.types.includes('integer') || shown.keyword('format') === 'date';
  const isExact = INCLUSIVE.has(word) && isWhole;
  return { parameter, property, relation: LOWER.has(word) ? 'from' : 'to', isExact };
}

function isOrdered(property: Schema): boolean {
  const format = property.keyword('format');
  const isNumber = property.types.some((type) => type === 'integer' || type === 'number');
  return isNumber || format === 'date-time' || format === 'date';
}
