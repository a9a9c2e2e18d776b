import { ifReadable } from '../shared/if-readable.ts';
import { perPart } from '../shared/per-part.ts';
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

/** What is known of a schema by its text. */
interface Met {
  /** The number of the reading that has met it last. */
  reading: number;
  /** Where that reading has met it first. */
  place: Place;
  name: string;
  directions: ReadonlySet<Direction>;
  isJson: boolean;
  /** What the last complete reading said of it. */
  use: SchemaUse | undefined;
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
 */
export class SchemaUses {
  readonly #met = new Map<unknown, Met>();
  #reading = 0;

  /** Reads them anew. Uses that are as they were are the objects of before. */
  read(operations: readonly Operation[]): readonly SchemaUse[] {
    this.#reading += 1;
    const found: Met[] = [];
    for (const operation of operations) {
      const pending = rootsOf(operation).toReversed();
      for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        const next = place;
        ifReadable(() => this.#visit(next, pending, found));
      }
    }
    if (found.length < this.#met.size) {
      for (const [key, { reading }] of this.#met) {
        if (reading !== this.#reading) this.#met.delete(key);
      }
    }
    return found.map(settle);
  }

  /** What the last reading said of a schema. */
  useOf({ node }: Schema): SchemaUse | undefined {
    return this.#met.get(node.resolve().key)?.use;
  }

  /** Adds the places below a schema that was not met in this direction, or not in JSON, before. */
  #visit(place: Place, pending: Place[], found: Met[]): void {
    const { schema, direction, isJson, property } = place;
    if (property !== undefined && schema.keyword(HIDDEN[direction]) === true) return;
    const { key } = schema.node.resolve();
    const known = this.#met.get(key);
    if (this.#isMet(known, direction, isJson)) return;
    const name = nameOf(place, known);
    const directions = ONE_WAY[direction];
    if (known === undefined) {
      const reading = this.#reading;
      const met: Met = { reading, place, name, directions, isJson, use: undefined };
      this.#met.set(key, met);
      found.push(met);
    } else if (known.reading !== this.#reading) {
      known.reading = this.#reading;
      known.place = place;
      known.name = name;
      known.directions = directions;
      known.isJson = isJson;
      found.push(known);
    } else {
      if (!known.directions.has(direction)) known.directions = BOTH_WAYS;
      known.isJson ||= isJson;
    }
    const { inner } = schema;
    for (let index = inner.length - 1; index >= 0; index -= 1) {
      const part = inner[index];
      // What is shared is mostly met by then.
      if (part === undefined || this.#isTargetMet(part.schema, direction, isJson)) continue;
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

  #isTargetMet({ node }: Schema, direction: Direction, isJson: boolean): boolean {
    const target = ifReadable(() => node.resolve());
    if (target === node) return false;
    return this.#isMet(this.#met.get(target?.key), direction, isJson);
  }

  #isMet(met: Met | undefined, direction: Direction, isJson: boolean): boolean {
    return (
      met?.reading === this.#reading && met.directions.has(direction) && (met.isJson || !isJson)
    );
  }
}

/** To put names together, and then to compare them, takes longer than the rest. */
function nameOf({ schema, whole, step }: Place, known?: Met): string {
  const before = known?.place;
  return before?.schema === schema && before.whole === whole && before.step === step
    ? (known?.name ?? '')
    : (schema.name ?? `${whole}${step}`);
}

/** The use that a reading has found: that of before, if it is the same. */
function settle(met: Met): SchemaUse {
  const { name, directions, isJson, use } = met;
  const { schema, parameter, property, owner } = met.place;
  const isSame =
    use?.schema === schema &&
    use.name === name &&
    use.isJson === isJson &&
    use.parameter === parameter &&
    use.property === property &&
    use.owner === owner &&
    use.directions === directions;
  const settled = isSame ? use : { schema, name, directions, isJson, parameter, property, owner };
  met.use = settled;
  return settled;
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
