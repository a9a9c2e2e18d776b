import { ifReadable } from '../shared/if-readable.ts';
import { perPart } from '../shared/per-part.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { HIDDEN, type Direction } from './direction.ts';
import type { MediaType } from './media-type.ts';
import type { Operation } from './operation.ts';
import type { Schema } from './schema.ts';
import type { SchemaUse } from './schema-use.ts';

interface Place extends Omit<SchemaUse, 'name' | 'directions'> {
  /** What it is a part of, and the way there: its name unless it has one of its own. */
  readonly whole: string;
  readonly step: string;
  readonly direction: Direction;
}

interface FoundUse extends SchemaUse, Pick<Place, 'whole' | 'step'> {
  directions: ReadonlySet<Direction>;
  isJson: boolean;
}

/** Large descriptions have ten thousand uses, and few ways of being used. */
const ONE_WAY: Readonly<Record<Direction, ReadonlySet<Direction>>> = {
  request: new Set(['request']),
  response: new Set(['response']),
};
const BOTH_WAYS: ReadonlySet<Direction> = new Set(['request', 'response']);

/**
 * Every schema that requests and responses use, each once however often it is reached: by the text it stands
 * in (`SpecNode.key`), with its references followed. What cannot be followed is left out; another rule names it.
 *
 * @param earlier what this has answered before, of which those that are found again are taken as they are
 */
export function readSchemaUses(
  operations: readonly Operation[],
  earlier?: ReadonlyMap<unknown, SchemaUse>,
): ReadonlyMap<unknown, SchemaUse> {
  const before = earlier as ReadonlyMap<unknown, FoundUse> | undefined;
  const uses = new Map<unknown, FoundUse>();
  for (const operation of operations) {
    const pending = rootsOf(operation).toReversed();
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      try {
        visit(place, pending);
      } catch (error) {
        if (!(error instanceof SpecwrightError)) throw error;
      }
    }
  }
  for (const [key, use] of uses) {
    const same = before?.get(key);
    if (same !== undefined && isSame(same, use)) uses.set(key, same);
  }
  return uses;

  /** Adds the places below a schema that was not met in this direction, or not in JSON, before. */
  function visit(place: Place, pending: Place[]): void {
    const { schema, direction, isJson, parameter, property, owner } = place;
    if (property !== undefined && schema.keyword(HIDDEN[direction]) === true) return;
    const { key } = schema.node.resolve();
    const use = uses.get(key);
    if (isMet(use, direction, isJson)) return;
    const name = nameOf(place, before?.get(key));
    if (use === undefined) {
      const { whole, step } = place;
      const directions = ONE_WAY[direction];
      const found = { schema, name, isJson, directions, parameter, property, owner, whole, step };
      uses.set(key, found);
    } else {
      if (!use.directions.has(direction)) use.directions = BOTH_WAYS;
      use.isJson ||= isJson;
    }
    const { inner } = schema;
    for (let index = inner.length - 1; index >= 0; index -= 1) {
      const part = inner[index];
      // What is shared is mostly met by then.
      if (part === undefined || isMet(uses.get(keyOf(part.schema)), direction, isJson)) continue;
      pending.push({
        schema: part.schema,
        whole: name,
        step: part.step,
        direction,
        isJson,
        parameter: undefined,
        property: part.property,
        owner: schema,
      });
    }
  }
}

function keyOf({ node }: Schema): unknown {
  return ifReadable(() => node.resolve().key);
}

/** To put names together, and then to compare them, takes longer than the rest. */
function nameOf({ schema, whole, step }: Place, before?: FoundUse): string {
  if (before?.schema === schema && before.whole === whole && before.step === step) {
    return before.name;
  }
  return schema.name ?? `${whole}${step}`;
}

function isMet(use: SchemaUse | undefined, direction: Direction, isJson: boolean): boolean {
  return use?.directions.has(direction) === true && (use.isJson || !isJson);
}

/** None where a reference leads nowhere. Kept, since an edit leaves most operations as they are. */
const rootsOf = perPart(
  (operation: Operation): readonly Place[] => ifReadable(() => roots(operation)) ?? [],
);

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

function root(schema: Schema, whole: string, direction: Direction, isJson: boolean): Place {
  const place = { step: '', parameter: undefined, property: undefined, owner: undefined };
  return { schema, whole, direction, isJson, ...place };
}

function isSame(one: SchemaUse, other: SchemaUse): boolean {
  return (
    one.schema === other.schema &&
    one.name === other.name &&
    one.isJson === other.isJson &&
    one.parameter === other.parameter &&
    one.property === other.property &&
    one.owner === other.owner &&
    one.directions === other.directions
  );
}
