import { SpecwrightError } from '../shared/specwright-error.ts';
import { HIDDEN, type Direction } from './direction.ts';
import type { MediaType } from './media-type.ts';
import type { Operation } from './operation.ts';
import type { Schema } from './schema.ts';
import type { SchemaUse } from './schema-use.ts';

interface Place extends Omit<SchemaUse, 'directions'> {
  readonly direction: Direction;
}

interface FoundUse extends SchemaUse {
  readonly directions: Set<Direction>;
  isJson: boolean;
}

/**
 * Every schema that requests and responses use, each once however often it is reached: by the text it stands
 * in, with its references followed; by schema. What cannot be followed is left out; another rule names it.
 *
 * @param earlier uses of which those that are found again are taken as they are
 */
export function readSchemaUses(
  operations: readonly Operation[],
  earlier?: ReadonlyMap<Schema, SchemaUse>,
): ReadonlyMap<Schema, SchemaUse> {
  const uses = new Map<unknown, FoundUse>();
  for (const operation of operations) {
    const pending = tolerant(() => roots(operation)).toReversed();
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const current = place;
      pending.push(...tolerant(() => visit(current)).toReversed());
    }
  }
  const found = new Map<Schema, SchemaUse>();
  for (const use of uses.values()) {
    const same = earlier?.get(use.schema);
    found.set(use.schema, same !== undefined && isSame(same, use) ? same : use);
  }
  return found;

  /** The places below a schema that was not met in this direction, or not in JSON, before. */
  function visit({ schema, name: label, direction, isJson, ...place }: Place): readonly Place[] {
    const isHidden = place.property !== undefined && schema.keyword(HIDDEN[direction]) === true;
    if (isHidden) return [];
    const { key } = schema.node.resolve();
    const use = uses.get(key);
    if (use?.directions.has(direction) === true && (use.isJson || !isJson)) return [];
    const name = schema.name ?? label;
    if (use === undefined) {
      uses.set(key, { schema, name, isJson, directions: new Set([direction]), ...place });
    } else {
      use.directions.add(direction);
      use.isJson ||= isJson;
    }
    return schema.inner.map((inner) => ({
      schema: inner.schema,
      name: `${name}${inner.step}`,
      direction,
      isJson,
      parameter: undefined,
      property: inner.property,
      owner: schema,
    }));
  }
}

function roots(operation: Operation): Place[] {
  const { id, parameters, requestBody, responses } = operation;
  return [
    ...parameters.flatMap((parameter) => {
      const { schema, in: location, name } = parameter;
      if (schema === undefined) return [];
      const label = `the ${location} parameter ${name} of ${id}`;
      return [{ ...root(schema, label, 'request', false), parameter }];
    }),
    ...bodies(requestBody?.content, `the body of ${id}`, 'request'),
    ...[...responses.values()].flatMap(({ status, content }) =>
      bodies(content, `response ${status} of ${id}`, 'response'),
    ),
  ];
}

function bodies(
  content: ReadonlyMap<string, MediaType> = new Map(),
  name: string,
  direction: Direction,
): Place[] {
  return [...content.values()].flatMap(({ schema, isJson }) =>
    schema === undefined ? [] : [root(schema, name, direction, isJson)],
  );
}

function root(schema: Schema, name: string, direction: Direction, isJson: boolean): Place {
  const place = { parameter: undefined, property: undefined, owner: undefined };
  return { schema, name, direction, isJson, ...place };
}

function tolerant(read: () => readonly Place[]): readonly Place[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecwrightError) return [];
    throw error;
  }
}

function isSame(one: SchemaUse, other: SchemaUse): boolean {
  return (
    one.name === other.name &&
    one.isJson === other.isJson &&
    one.parameter === other.parameter &&
    one.property === other.property &&
    one.owner === other.owner &&
    one.directions.size === other.directions.size &&
    (one.directions.size > 1 || one.directions.has('request') === other.directions.has('request'))
  );
}
