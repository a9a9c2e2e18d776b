import {
  sortDirection,
  type Operation,
  type Parameter,
  type Schema,
} from '../../../contract/index.ts';
import { words } from '../../../shared/words.ts';
import { listedSchema } from '../support/listed-schema.ts';

/** An order that a list can be asked for. */
export interface Sort {
  readonly query: Readonly<Record<string, unknown>>;
  readonly property: string;
  /** `either` where nothing says which way. */
  readonly direction: 'up' | 'down' | 'either';
}

const SORTS = new Set(['sort', 'sort by', 'sortby', 'order by', 'orderby', 'ordering']);

const UP = /^asc(ending)?$/i;
const DOWN = /^desc(ending)?$/i;

/** The orders of a list that its parameters enumerate and whose meaning they tell. */
export function sortsOf(operation: Operation): readonly Sort[] {
  const items = listedSchema(operation);
  if (items === undefined) return [];
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const sort = query.find(({ name }) => SORTS.has(words(name).join(' ')));
  const direction = sortDirection(operation);
  const texts = sort === undefined ? [] : valuesOf(sort);
  return texts.flatMap((text): Sort[] => {
    if (sort === undefined) return [];
    const { name, sign } = parse(text);
    const property = [...items.properties.keys()].find(
      (candidate) => words(candidate).join(' ') === words(name).join(' '),
    );
    if (property === undefined || !isOrdered(items.property(property))) return [];
    const value = sort.schema?.isArray === true ? [text] : text;
    const asked = { [sort.name]: value };
    const ways = direction === undefined ? [] : valuesOf(direction);
    const isSigned = texts.some((other) => parse(other).sign !== undefined);
    if (sign === undefined && ways.length > 0 && direction !== undefined) {
      return ways.flatMap((way): Sort[] => {
        const turned = { ...asked, [direction.name]: way };
        if (UP.test(way)) return [{ query: turned, property, direction: 'up' }];
        return DOWN.test(way) ? [{ query: turned, property, direction: 'down' }] : [];
      });
    }
    return [{ query: asked, property, direction: sign ?? (isSigned ? 'up' : 'either') }];
  });
}

function valuesOf({ schema }: Parameter): readonly string[] {
  const values = (schema?.isArray === true ? schema.items : schema)?.values ?? [];
  return values.filter((value) => typeof value === 'string');
}

/** `-name`, `name:desc`, `name_desc`, `name desc`, `name.desc`, `desc(name)`. */
function parse(text: string): {
  readonly name: string;
  readonly sign: Sort['direction'] | undefined;
} {
  const [, mark, signed] = /^([-+])(.+)$/.exec(text) ?? [];
  if (signed !== undefined) return { name: signed, sign: mark === '-' ? 'down' : 'up' };
  const [, wrapping, wrapped] = /^(asc|desc)\((.+)\)$/i.exec(text) ?? [];
  const [, plain, ending] = /^(.+)[:_ .-](asc|desc|ascending|descending)$/i.exec(text) ?? [];
  const name = wrapped ?? plain;
  const way = wrapping ?? ending ?? '';
  return name === undefined
    ? { name: text, sign: undefined }
    : { name, sign: DOWN.test(way) ? 'down' : 'up' };
}

function isOrdered(schema: Schema | undefined): boolean {
  const types = schema?.types.filter((type) => type !== 'null') ?? [];
  // What an enumeration is sorted by nobody can tell.
  if (schema?.values !== undefined) return false;
  return types.length === 1 && ['string', 'integer', 'number'].includes(types[0] ?? '');
}
