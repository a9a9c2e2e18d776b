import {
  HIDDEN,
  Operation,
  type Direction,
  type Parameter,
  type Schema,
  type SchemaUse,
} from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import { keywordPlace, type KeywordPlace } from './keyword-place.ts';

/** A value that goes by a name: a property of an object, or a parameter. */
export interface NamedValue extends KeywordPlace {
  readonly key: string;
  /** What people call it: `Order.email`, `the query parameter email of listOrders`. */
  readonly name: string;
  readonly schema: Schema;
  /** Which ways it travels. */
  readonly directions: ReadonlySet<Direction>;
  /** The object it is a property of. */
  readonly owner: Schema | undefined;
  readonly parameter: Parameter | undefined;
}

/**
 * The values of requests and responses that are told by the name they go by. A schema has one place but many
 * names, so that these are the properties of each object and not the schemas.
 *
 * @param part whose parameters or properties are looked at
 * @param tells whether a name, and what is known of the value, makes it one of those
 */
export function namedValues(
  part: Operation | SchemaUse,
  tells: (name: string, schema: Schema) => boolean,
): readonly NamedValue[] {
  const found: NamedValue[] = [];
  const isDedicated = (schema: Schema): boolean =>
    schema.name !== undefined && tells(schema.name, schema);
  if (part instanceof Operation) {
    const { id, parameters } = part;
    eachReadable(parameters, (parameter) => {
      const { name: key, in: location, schema, node } = parameter;
      if (schema === undefined || !tells(key, schema)) return;
      found.push({
        key,
        name: `the ${location} parameter ${key} of ${id}`,
        schema,
        directions: new Set(['request']),
        owner: undefined,
        parameter,
        ...keywordPlace(schema, node, isDedicated(schema)),
      });
    });
    return found;
  }
  const { schema: owner, name, directions } = part;
  eachReadable(owner.properties, ([key, schema]) => {
    if (!tells(key, schema)) return;
    found.push({
      key,
      name: `${name}.${key}`,
      schema,
      directions: travelling(schema, directions),
      owner,
      parameter: undefined,
      ...keywordPlace(schema, owner.node, isDedicated(schema)),
    });
  });
  return found;
}

function travelling(property: Schema, directions: ReadonlySet<Direction>): ReadonlySet<Direction> {
  return new Set([...directions].filter((way) => property.keyword(HIDDEN[way]) !== true));
}
