import { Facts } from './facts.ts';
import { pick } from './pick.ts';
import type { Random } from './seeded-random.ts';

/** How deep optional properties are filled in. */
const MOST_DEPTH = 6;
/** As many values are made without asking; each level of depth keeps its share of them for those above. */
const USUAL_VALUES = 1200;
const SHARE = 120;
/** How often a schema may stand within itself, where it need not and where it must. */
const MOST_ROUNDS = 1;
const ENDLESS_ROUNDS = 3;

/** What is known while one value is made. */
export class Making {
  readonly random: Random;
  /** What the values of the object that is being made have in common. */
  facts: Facts;
  depth = 0;
  left = USUAL_VALUES;
  /** Schemas around this one whose values are judged. */
  doubts = 0;
  /** Which attempt at a value this is, when the ones before were not valid. */
  turn = 0;
  readonly #rounds = new Map<string, number>();

  constructor(random: Random) {
    this.random = random;
    this.facts = new Facts(random);
  }

  /** A part of the value; one less is left to make. */
  make(part: Part): unknown {
    this.left -= 1;
    return part.make(this);
  }

  /** Whether only what is required is still made. */
  get isTight(): boolean {
    return this.depth >= MOST_DEPTH || this.left < this.depth * SHARE;
  }

  /** Whether schemas of these names have been gone through often enough on the way here, where there is a choice. */
  isExhausted(names: readonly string[]): boolean {
    return this.#exceeds(names, this.isTight ? 0 : MOST_ROUNDS);
  }

  /** Whether schemas of these names must not be gone through once more, or there would be no end. */
  isEndless(names: readonly string[]): boolean {
    return this.#exceeds(names, ENDLESS_ROUNDS);
  }

  /** One of several alternatives; after a failure one after the other has its turn. */
  choose<T>(alternatives: readonly T[]): T {
    const next = alternatives[(this.turn - 1) % alternatives.length];
    return next ?? pick(this.random, alternatives);
  }

  #exceeds(names: readonly string[], most: number): boolean {
    for (const name of names) if ((this.#rounds.get(name) ?? 0) > most) return true;
    return false;
  }

  enter(names: readonly string[]): void {
    for (const name of names) this.#rounds.set(name, (this.#rounds.get(name) ?? 0) + 1);
  }

  leave(names: readonly string[]): void {
    for (const name of names) this.#rounds.set(name, (this.#rounds.get(name) ?? 0) - 1);
  }
}

/** Makes one value, or one part of it. */
export type Make = (making: Making) => unknown;

/** What makes a part of a value; it is exchanged for what is faster once that is compiled. */
export interface Part {
  make: Make;
}
