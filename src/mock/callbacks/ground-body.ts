import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { spokenName } from '../../contract/index.ts';
import type { Item } from '../state/row-set.ts';
import type { EventFacts } from './event-facts.ts';

type Path = readonly string[];

/** One property that could say something truer. */
interface Assignment {
  readonly path: Path;
  readonly value: unknown;
}

const MOST_DEPTH = 4;

/**
 * A body with what it repeats of its event made true, as far as it stays valid: all that the object which resembles
 * the payload most has in common with it, and ids (`order_id`) wherever they stand.
 */
export function groundBody(
  body: unknown,
  facts: EventFacts,
  isValid: (body: unknown) => boolean,
): unknown {
  const objects = [...objectsIn(body, [])];
  const seat = seatOf(objects, facts);
  const assignments = objects.flatMap(([path, item]) => assign(path, item, item === seat, facts));
  const all = assignments.reduce(put, body);
  if (isValid(all)) return all;
  return assignments.reduce((current, assignment) => {
    const { path, value } = assignment;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    const values = Number.isFinite(number) ? [value, number] : [value];
    const changed = values.map((next) => put(current, { path, value: next }));
    return changed.find(isValid) ?? current;
  }, body);
}

function* objectsIn(value: unknown, path: Path): Generator<readonly [Path, Item]> {
  if (!isRecord(value) || path.length > MOST_DEPTH) return;
  yield [path, value];
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, [...path, key]);
}

/** The object that has the most in common with the payload, for its size; the outermost of equals. */
function seatOf(objects: readonly (readonly [Path, Item])[], facts: EventFacts): Item | undefined {
  let best = { score: 0, item: undefined as Item | undefined };
  for (const [, item] of objects) {
    const names = Object.keys(item);
    const shared = names.filter(
      (name) => Object.hasOwn(facts.payload, name) && !isOwnId(name, item, facts),
    ).length;
    const score = shared ** 2 / names.length;
    if (score > best.score) best = { score, item };
  }
  return best.item;
}

function assign(path: Path, item: Item, isSeat: boolean, facts: EventFacts): Assignment[] {
  const { payload, others, id } = facts;
  return Object.keys(item).flatMap((name) => {
    const isWanted = isSeat
      ? !isOwnId(name, item, facts)
      : name !== 'id' && spokenName(name).endsWith(' id');
    if (!isWanted) return [];
    const sources = name === 'id' ? [payload] : [payload, ...others];
    const said = sources.map((source) => own(source, name)).find((value) => value !== undefined);
    const value = said === undefined && namesPayload(name, facts) ? id : said;
    return value === undefined ? [] : [{ path: [...path, name], value }];
  });
}

/** What names the order by `order_id` has an `id` of its own. */
function isOwnId(name: string, item: Item, facts: EventFacts): boolean {
  return name === 'id' && Object.keys(item).some((each) => namesPayload(each, facts));
}

function namesPayload(name: string, { noun, id }: EventFacts): boolean {
  return noun !== undefined && id !== undefined && spokenName(name) === `${noun} id`;
}

function put(body: unknown, { path: [key, ...rest], value }: Assignment): unknown {
  if (key === undefined) return value;
  return isRecord(body) ? { ...body, [key]: put(body[key], { path: rest, value }) } : body;
}
