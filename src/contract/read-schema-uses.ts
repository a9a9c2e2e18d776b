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
 * in, with its references followed. What cannot be followed is left out; another rule names it.
 */
export function readSchemaUses(operations: readonly Operation[]): readonly SchemaUse[] {
  const uses = new Map<unknown, FoundUse>();
  for (const operation of operations) {
    const pending = tolerant(() => roots(operation)).toReversed();
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const current = place;
      pending.push(...tolerant(() => visit(current)).toReversed());
    }
  }
  return [...uses.values()];

  /** The places below a schema that was not met in this direction, or not in JSON, before. */
  function visit({ schema, name: label, direction, isJson, ...place }: Place): Place[] {
    const isHidden = place.property !== undefined && schema.keyword(HIDDEN[direction]) === true;
    if (isHidden) return [];
    const key = schema.node.resolve().key;
    const known = uses.get(key);
    if (known?.directions.has(direction) === true && (known.isJson || !isJson)) return [];
    const name = schema.name ?? label;
    if (known === undefined) {
      uses.set(key, { schema, name, isJson, directions: new Set([direction]), ...place });
    } else {
      known.directions.add(direction);
      known.isJson ||= isJson;
    }
    return below(schema, name, direction, isJson);
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

function below(owner: Schema, name: string, direction: Direction, isJson: boolean): Place[] {
  const places: Place[] = [];
  const add = (schema: Schema | undefined, label: string, property?: string): void => {
    if (schema === undefined) return;
    places.push({ schema, name: label, direction, isJson, parameter: undefined, property, owner });
  };
  for (const [key, schema] of owner.properties) add(schema, `${name}.${key}`, key);
  add(owner.items, `${name}[]`);
  add(owner.additionalProperties, `${name}.*`);
  for (const variant of owner.variants) add(variant, name);
  return places;
}

function tolerant(read: () => Place[]): Place[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecwrightError) return [];
    throw error;
  }
}
