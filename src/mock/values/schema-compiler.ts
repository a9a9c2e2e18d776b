import {
  branchTag,
  flattenSchema,
  HIDDEN,
  referenceName,
  validityOf,
  type Direction,
  type FlatSchema,
  type JsonSchema,
} from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { once } from '../../shared/once.ts';
import { own } from '../../shared/own.ts';
import { compileArray } from './compile-array.ts';
import { compileBoolean } from './compile-boolean.ts';
import { compileNumber } from './compile-number.ts';
import { compileObject } from './compile-object.ts';
import { compileText } from './compile-text.ts';
import { enumerated } from './enumerated.ts';
import { exampleOf } from './example-of.ts';
import { isDoubtful } from './is-doubtful.ts';
import { isImpossible } from './is-impossible.ts';
import { lazy } from './lazy.ts';
import type { Make, Part } from './making.ts';
import { typeOf } from './type-of.ts';
import { namedSubject, type Subject } from './subject.ts';

/** How often a value is made anew whose parts contradict each other: within one another the attempts multiply. */
const ATTEMPTS = [12, 4, 2];
/** From this depth on what may be a reference is one. */
const DEPTH_OF_REFERENCES = 4;
/** What has not happened yet is often `null`. */
const NOT_YET =
  /^(?:deleted|archived|cancell?ed|canceled|revoked|suspended|failed|ended|closed|error|failure)(?:_|$)/;

export interface CompilerOptions {
  /** Take what the schema gives as an example or default, instead of something of the kind. */
  readonly useExamples: boolean;
  readonly direction: Direction;
}

/** What makes definitions, which the schemas of a contract share, by what else it depends on. */
const definitions = new WeakMap<JsonSchema, Map<string, Part>>();

/** Turns the schemas of one document into functions that make their values. */
export class SchemaCompiler {
  readonly #root: JsonSchema;
  readonly #options: CompilerOptions;
  readonly #flats = new Map<unknown, FlatSchema>();
  readonly #alternatives = new Map<string, readonly FlatSchema[]>();
  readonly #parts = new WeakMap<FlatSchema, Map<string, Part>>();

  constructor(root: JsonSchema, options: CompilerOptions) {
    this.#root = root;
    this.#options = options;
  }

  compile(schema: unknown, subject: Subject): Part {
    const name =
      isRecord(schema) && Object.keys(schema).length === 1
        ? referenceName(schema['$ref'])
        : undefined;
    const definition = name === undefined ? undefined : own(this.#root['$defs'], name);
    if (name === undefined || !isRecord(definition))
      return lazy(() => this.#build(schema, subject));
    const { direction, useExamples } = this.#options;
    const key = JSON.stringify([name, direction, useExamples, subject]);
    return once(definitions, definition, key, () => lazy(() => this.#build(schema, subject)));
  }

  /** Whether a property is left out: `readOnly` in requests, `writeOnly` in responses. */
  isHidden(schema: unknown): boolean {
    return this.#flatten(schema).keywords[HIDDEN[this.#options.direction]] === true;
  }

  /** Whether it can be seen at once that no value is valid. */
  isImpossible(schema: unknown): boolean {
    const flat = this.#flatten(schema);
    const { type } = flat.keywords;
    // `type: 'null'` beside a `oneOf` of other types, which nullable ones have been turned into by some tools.
    return (
      isImpossible(flat) ||
      (type !== undefined &&
        flat.groups.some((group) => group.every((branch) => this.#excludes(type, branch))))
    );
  }

  /** Whether no value of a type fits a schema as well. */
  #excludes(type: unknown, schema: unknown): boolean {
    return isImpossible(flattenSchema({ allOf: [{ type }, schema] }, this.#root['$defs']));
  }

  /** The names of the schemas that a schema leads to at once. */
  references(schema: unknown): readonly string[] {
    return isRecord(schema) && (schema['$ref'] !== undefined || schema['allOf'] !== undefined)
      ? this.#flatten(schema).names
      : [];
  }

  #build(schema: unknown, subject: Subject): Make {
    const flat = this.#flatten(schema);
    const [name] = flat.names;
    const about = name === undefined ? subject : namedSubject(subject, name);
    const example = this.#options.useExamples ? exampleOf(flat.keywords) : undefined;
    if (example !== undefined && this.#validity(schema)(example)) return fixed(example);
    const make = this.#expand(flat, about);
    const judged = isDoubtful(schema, this.#root['$defs'])
      ? judge(make, this.#validity(schema))
      : make;
    return counted(judged, flat, this.#allowsNull(flat) ? () => null : () => ({}));
  }

  #expand(flat: FlatSchema, subject: Subject): Make {
    const { keywords, groups } = flat;
    if (Object.hasOwn(keywords, 'const')) return fixed(keywords['const']);
    if (Array.isArray(keywords['enum'])) return enumerated(keywords, keywords['enum']);
    return groups.length > 0 ? this.#branches(flat, subject) : this.#typed(keywords, subject);
  }

  /** One alternative of the first group joins the keywords; those of the others follow within it. */
  #branches(whole: FlatSchema, subject: Subject): Make {
    const branches = this.#alternativesOf(whole).map((flat) => {
      const [name] = flat.names;
      const about = name === undefined ? subject : namedSubject(subject, name);
      return { part: this.#part(flat, about), names: flat.names, isPlain: isPlain(flat) };
    });
    const plain = branches.find(({ isPlain: isSmall }) => isSmall);
    const [group = []] = whole.groups;
    const allowsNull = this.#allowsNull({ ...whole, groups: [group] });
    return (making) => {
      // The deeper, the more likely a reference is left as it is: that keeps answers to a size people can read.
      const isLeft = making.isTight || making.random() < making.depth / DEPTH_OF_REFERENCES;
      if (isLeft && plain !== undefined && making.turn === 0) return making.make(plain.part);
      const open = branches.filter((branch) => !making.isExhausted(branch.names));
      if (open.length > 0) return making.make(making.choose(open).part);
      const last = branches.find((branch) => !making.isEndless(branch.names));
      return allowsNull || last === undefined ? null : making.make(last.part);
    };
  }

  /** The alternatives of the first group that leave a choice, each with all else that holds. */
  #alternativesOf({ keywords: all, groups, names }: FlatSchema): readonly FlatSchema[] {
    const keywords = withoutRemarks(all);
    // The same ones are often offered: a customer, or its id.
    const key = JSON.stringify([keywords, groups, names]);
    const known = this.#alternatives.get(key);
    if (known !== undefined) return known;
    const [group = [], ...others] = groups;
    const { discriminator, ...rest } = keywords;
    const flats = group.map((branch) => {
      const parts = [
        rest,
        branch,
        branchTag(discriminator, branch, this.#root['$defs']),
        this.#without(rest, branch, group),
        ...others.map((anyOf) => ({ anyOf })),
      ];
      return flattenSchema({ allOf: parts }, this.#root['$defs'], names);
    });
    const open = flats.filter((flat) => !isImpossible(flat) && typeOf(flat.keywords) !== 'null');
    this.#alternatives.set(key, open);
    return open;
  }

  #part(flat: FlatSchema, subject: Subject): Part {
    return once(this.#parts, flat, JSON.stringify(subject), () =>
      lazy(() => counted(this.#expand(flat, subject), flat, () => null)),
    );
  }

  /** What other alternatives ask for and this one does not know is left out, or both would hold. */
  #without(shared: JsonSchema, branch: unknown, group: readonly unknown[]): JsonSchema {
    const { keywords } = this.#flatten(branch);
    const asked = group.flatMap((other) => this.#flatten(other).keywords['required'] ?? []);
    const known = [keywords['required'] ?? [], shared['required'] ?? []].flat();
    const left = asked.filter(
      (name) => !known.includes(name) && own(keywords['properties'], String(name)) === undefined,
    );
    return left.length === 0
      ? {}
      : { properties: Object.fromEntries(left.map((name) => [String(name), false])) };
  }

  #typed(keywords: JsonSchema, subject: Subject): Make {
    const make = this.#ofType(typeOf(keywords), keywords, subject);
    const isNullable = [keywords['type']].flat().includes('null');
    const isOften = isNullable && subject.names.some((name) => NOT_YET.test(name));
    return isOften ? (making) => (making.random() < 0.8 ? null : make(making)) : make;
  }

  #ofType(type: unknown, keywords: JsonSchema, subject: Subject): Make {
    switch (type) {
      case 'object':
        return compileObject(this.#withDependents(keywords), this, subject);
      case 'array':
        return compileArray(keywords, this, subject);
      case 'integer':
        return compileNumber(keywords, subject, true);
      case 'number':
        return compileNumber(keywords, subject, false);
      case 'boolean':
        return compileBoolean(subject);
      case 'string':
        return compileText(keywords, subject);
      default:
        return () => null;
    }
  }

  /** With what the properties that are declared ask for besides. */
  #withDependents({ dependentSchemas, ...keywords }: JsonSchema): JsonSchema {
    if (!isRecord(dependentSchemas)) return keywords;
    const asked = Object.entries(dependentSchemas).filter(
      ([name]) => own(keywords['properties'], name) !== undefined,
    );
    return this.#flatten({ allOf: [keywords, ...asked.map(([, schema]) => schema)] }).keywords;
  }

  #allowsNull({ keywords, groups }: FlatSchema): boolean {
    const isNull = (branch: unknown): boolean => typeOf(this.#flatten(branch).keywords) === 'null';
    return [keywords['type']].flat().includes('null') || groups.flat().some(isNull);
  }

  #validity(schema: unknown): (value: unknown) => boolean {
    if (!isRecord(schema)) return () => true;
    const whole = { ...schema, $defs: this.#root['$defs'] ?? {} };
    return validityOf(whole, this.#options.direction);
  }

  #flatten(schema: unknown): FlatSchema {
    const known = this.#flats.get(schema) ?? flattenSchema(schema, this.#root['$defs']);
    this.#flats.set(schema, known);
    return known;
  }
}

/** Without what is only for people to read. */
function withoutRemarks(keywords: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(keywords).filter(([name]) => name !== 'description' && !name.startsWith('x-')),
  );
}

/** A value that is the same each time, and belongs to who gets it. */
function fixed(value: unknown): Make {
  return typeof value === 'object' && value !== null ? () => structuredClone(value) : () => value;
}

/** Goes through the schemas of a value, unless that has been done often enough. What has no parts leads to none. */
function counted(make: Make, flat: FlatSchema, end: () => unknown): Make {
  const { names } = flat;
  if (names.length === 0 || isPlain(flat)) return make;
  return (making) => {
    if (making.isEndless(names)) return end();
    making.enter(names);
    const value = make(making);
    making.leave(names);
    return value;
  };
}

/** Parts of which a value is made one by one may contradict each other: it is made anew then. */
function judge(make: Make, isValid: (value: unknown) => boolean): Make {
  return (making) => {
    const { turn } = making;
    const attempts = ATTEMPTS[making.doubts] ?? 1;
    making.doubts += 1;
    let value = make(making);
    for (let attempt = 1; attempt < attempts && !isValid(value); attempt += 1) {
      making.turn = attempt;
      value = make(making);
    }
    making.doubts -= 1;
    making.turn = turn;
    return value;
  };
}

function isPlain({ keywords, groups }: FlatSchema): boolean {
  const type = typeOf(keywords);
  return groups.length === 0 && type !== 'object' && type !== 'array';
}
