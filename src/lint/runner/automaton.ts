import type { Filter, FilterScope } from './filter.ts';
import type { Given } from './given.ts';

/** Where a walk stands in all expressions at once, and which of them end here. */
export interface Target<T> {
  readonly accepted: readonly T[];
  /** `undefined` where nothing further down can be accepted. */
  readonly state: State<T> | undefined;
}

interface Position<T> {
  readonly given: Given;
  readonly payloads: readonly T[];
  /** The step that a child is held against next. */
  readonly step: number;
}

/** A set of positions. Transitions are computed when first needed. */
interface State<T> {
  readonly positions: readonly Position<T>[];
  readonly filters: readonly Filter[];
  /** Keys that some position names; all others behave alike. */
  readonly names: ReadonlySet<string>;
  readonly targets: Map<string, Target<T>>;
}

/**
 * Many JSONPath expressions as one deterministic automaton: a step over a child costs the same however many
 * expressions there are, but for the filters that are open at that place.
 */
export class Automaton<T> {
  readonly start: Target<T>;
  readonly #targets = new Map<string, Target<T>>();
  readonly #ids = new Map<Given, number>();

  constructor(expressions: ReadonlyMap<Given, readonly T[]>) {
    for (const given of expressions.keys()) this.#ids.set(given, this.#ids.size);
    this.start = this.#target(
      [...expressions].map(([given, payloads]) => ({ given, payloads, step: 0 })),
    );
  }

  /** The target of a child. */
  next(state: State<T>, scope: FilterScope): Target<T> {
    const property = String(scope.property);
    let key = state.names.has(property) ? `.${property}` : '';
    for (const { test } of state.filters) key += test(scope) ? '\u0001' : '\u0000';
    const known = state.targets.get(key);
    if (known !== undefined) return known;
    const passed = new Set(state.filters.filter((_, index) => isPassed(key, state, index)));
    const target = this.#target(
      state.positions.flatMap((position) => advance(position, property, passed)),
    );
    state.targets.set(key, target);
    return target;
  }

  /** Equal sets of positions are one target, which is what lets a walk know a place again. */
  #target(positions: readonly Position<T>[]): Target<T> {
    const byKey = new Map(
      positions.map((position) => [`${this.#ids.get(position.given)}.${position.step}`, position]),
    );
    const key = [...byKey.keys()].sort().join();
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const all = [...byKey.values()];
    const open = all.filter(({ given, step }) => step < given.steps.length);
    const target = {
      accepted: all
        .filter(({ given, step }) => step === given.steps.length)
        .flatMap(({ payloads }) => payloads),
      state: open.length === 0 ? undefined : newState(open),
    };
    this.#targets.set(key, target);
    return target;
  }
}

function newState<T>(positions: readonly Position<T>[]): State<T> {
  const steps = positions.flatMap(({ given, step }) => given.steps[step] ?? []);
  const filters = new Map(
    steps.flatMap(({ filter }) => (filter === undefined ? [] : [[filter.text, filter] as const])),
  );
  return {
    positions,
    filters: [...filters.values()],
    names: new Set(steps.flatMap(({ names }) => [...(names ?? [])])),
    targets: new Map(),
  };
}

function isPassed<T>(key: string, { filters }: State<T>, index: number): boolean {
  return key.at(index - filters.length) === '\u0001';
}

function advance<T>(
  position: Position<T>,
  property: string,
  passed: ReadonlySet<Filter>,
): Position<T>[] {
  const step = position.given.steps[position.step];
  if (step === undefined) return [];
  const isTaken =
    (step.names?.has(property) ?? true) &&
    (step.filter === undefined || [...passed].some(({ text }) => text === step.filter?.text));
  return [
    ...(isTaken ? [{ ...position, step: position.step + 1 }] : []),
    ...(step.isDeep ? [position] : []),
  ];
}
