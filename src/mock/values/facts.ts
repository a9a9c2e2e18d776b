import { COMPANIES } from './words/companies.ts';
import { COMPUTING } from './words/computing.ts';
import { PEOPLE } from './words/people.ts';
import { PHRASES } from './words/phrases.ts';
import { PLACES, type Place } from './words/places.ts';
import { pick } from './pick.ts';
import { randomInteger } from './random-integer.ts';
import type { Random } from './seeded-random.ts';

const EPOCH = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly number: number;
}

export interface FileName {
  readonly stem: string;
  readonly extension: string;
  readonly mediaType: string;
}

/**
 * What the values of one object have in common, made up once it is asked for: the person whose name and e-mail
 * address they give, the place of its address, the days between which things happen.
 */
export class Facts {
  readonly random: Random;
  #people: Map<string, Person> | undefined;
  #places: Map<string, Place> | undefined;
  #company: string | undefined;
  #file: FileName | undefined;
  #start: number | undefined;
  #step = 0;

  constructor(random: Random) {
    this.random = random;
  }

  person(role: string): Person {
    this.#people ??= new Map();
    const known = this.#people.get(role);
    if (known !== undefined) return known;
    const { random } = this;
    const first = pick(random, PEOPLE.first);
    const person = { first, last: pick(random, PEOPLE.last), number: randomInteger(random, 2, 99) };
    this.#people.set(role, person);
    return person;
  }

  place(role: string): Place {
    this.#places ??= new Map();
    const place = this.#places.get(role) ?? pick(this.random, PLACES);
    this.#places.set(role, place);
    return place;
  }

  get company(): string {
    this.#company ??= `${pick(this.random, COMPANIES.stems)} ${pick(this.random, COMPANIES.trades)}`;
    return this.#company;
  }

  get file(): FileName {
    if (this.#file === undefined) {
      const [extension, mediaType] = pick(this.random, COMPUTING.files);
      const stem = `${pick(this.random, PHRASES.nouns)}-${randomInteger(this.random, 2, 99)}`;
      this.#file = { stem, extension, mediaType };
    }
    return this.#file;
  }

  /** Milliseconds since 1970. A moment of a higher rank is later, whichever is asked for first. */
  moment(rank: number): number {
    if (this.#start === undefined) {
      this.#start = EPOCH + randomInteger(this.random, 0, 365 * 24 * 3600) * 1000;
      this.#step = randomInteger(this.random, 3600, 3 * 24 * 3600) * 1000;
    }
    const within = Math.floor((this.random() * this.#step) / 1000) * 1000;
    // What is still to come is years away, so that it does not come while the data are looked at.
    return this.#start + rank * this.#step + within + (rank >= FUTURE ? 5 * 365 * DAY : 0);
  }
}

/** From this rank on moments are yet to come. */
const FUTURE = 5;
