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
}

/**
 * Every schema that requests and responses use, each once however often it is reached: by the text it stands
 * in, with its references followed. What cannot be followed is left out; another rule names it.
 */
export function readSchemaUses(operations: readonly Operation[]): readonly SchemaUse[] {
  const uses = new Map<string, FoundUse>();
  for (const operation of operations) {
    const pending = tolerant(() => roots(operation)).toReversed();
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const current = place;
      pending.push(...tolerant(() => visit(current)).toReversed());
    }
  }
  return [...uses.values()];

  /** The places below a schema that was not met in this direction before. */
  function visit({ direction, ...reached }: Place): Place[] {
    const place = { ...reached, name: reached.schema.name ?? reached.name };
    const { identity } = place.schema.node.resolve();
    const isHidden =
      place.property !== undefined && place.schema.keyword(HIDDEN[direction]) === true;
    if (isHidden) return [];
    const known = uses.get(identity);
    if (known?.directions.has(direction) === true) return [];
    if (known === undefined) uses.set(identity, { ...place, directions: new Set([direction]) });
    else known.directions.add(direction);
    return below(place.schema, place.name, direction);
  }
}

function roots(operation: Operation): Place[] {
  const { id, parameters, requestBody, responses } = operation;
  return [
    ...parameters.flatMap((parameter) => {
      const { schema, in: location, name } = parameter;
      if (schema === undefined) return [];
      const label = `the ${location} parameter ${name} of ${id}`;
      return [{ ...root(schema, label, 'request'), parameter }];
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
  return [...content.values()].flatMap(({ schema }) =>
    schema === undefined ? [] : [root(schema, name, direction)],
  );
}

function root(schema: Schema, name: string, direction: Direction): Place {
  return { schema, name, direction, parameter: undefined, property: undefined, owner: undefined };
}

function below(owner: Schema, name: string, direction: Direction): Place[] {
  const at = (schema: Schema, label: string, property?: string): Place => ({
    schema,
    name: label,
    direction,
    parameter: undefined,
    property,
    owner,
  });
  const { items, additionalProperties, variants } = owner;
  return [
    ...[...owner.properties].map(([key, schema]) => at(schema, `${name}.${key}`, key)),
    ...(items === undefined ? [] : [at(items, `${name}[]`)]),
    ...(additionalProperties === undefined ? [] : [at(additionalProperties, `${name}.*`)]),
    ...variants.map((variant) => at(variant, name)),
  ];
}

function tolerant(read: () => Place[]): Place[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecwrightError) return [];
    throw error;
  }
}
