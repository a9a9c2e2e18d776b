import { HIDDEN, schemaLayers, type Direction, type Schema } from '../../contract/index.ts';
import { isSame } from '../../shared/is-same.ts';
import { own } from '../../shared/own.ts';
import type { SpecNode } from '../../spec/index.ts';
import type { Branch } from './branch.ts';
import { branchName } from './branch-name.ts';
import { branchesOf } from './branches-of.ts';
import { compareConditions } from './compare-conditions.ts';
import { componentName } from './component-name.ts';
import type { Difference } from './difference.ts';
import { isSameSchema } from './is-same-schema.ts';
import { leadingToReasons } from './leading-to-reasons.ts';
import { matchBranches } from './match-branches.ts';
import { haveCommonType } from './have-common-type.ts';
import { narrowings } from './narrowings.ts';
import type { Pair } from './pair.ts';
import type { Reason } from './reason.ts';
import { reasonsBelow } from './reasons-below.ts';
import { Shape, type Group } from './shape.ts';
import type { Subject } from './subject.ts';
import { takeTwins } from '../take-twins.ts';
import { typeWords } from './type-words.ts';

/** Of several choices at one place, no more combinations are looked at. */
const MOST_COMBINED = 100;

/**
 * Compares the schemas of two contracts for values that travel in one direction. Each two schemas are compared once,
 * however many operations use them.
 */
export class SchemaComparison {
  readonly #direction: Direction;
  readonly #pairs = new Map<string, Pair>();

  constructor(direction: Direction) {
    this.#direction = direction;
  }

  /** What differs between two schemas; none of them: anything. */
  compare(before: Schema | undefined, after: Schema | undefined, subject: Subject): Pair {
    const shapeOf = (schema: Schema | undefined): Shape =>
      Shape.of(schema === undefined ? [] : [schema.node]);
    const place = { ...subject, at: after?.node ?? subject.at };
    return this.#pair(shapeOf(before), shapeOf(after), named(place, before?.node, after?.node));
  }

  /** The pairs below which something differs, of all that were compared so far. */
  get changed(): ReadonlySet<Pair> {
    return leadingToReasons(this.#pairs.values());
  }

  #pair(before: Shape, after: Shape, subject: Subject): Pair {
    const key = `${before.key}>${after.key}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair: Pair = { reasons: [], parts: [] };
    // Before it is looked into: what leads back here finds it.
    this.#pairs.set(key, pair);
    if (before.groups.length === 0 && after.groups.length === 0)
      this.#whole(pair, before, after, subject);
    else this.#choices(pair, before, after, subject);
    return pair;
  }

  #whole(pair: Pair, before: Shape, after: Shape, subject: Subject): void {
    const tell = teller(pair, after, subject);
    const lost = narrowings(before, after);
    const gained = narrowings(after, before);
    tell('lost', lost);
    tell('gained', gained);
    if (!haveCommonType(before, after)) return;
    tell('lost', compareConditions(before, after));
    tell('gained', compareConditions(after, before));
    const isBoth = (type: string): boolean => before.types.has(type) && after.types.has(type);
    if (isBoth('object')) this.#object(pair, before, after, subject);
    if (isBoth('array')) {
      pair.parts.push(this.#part(before.nodes('items'), after.nodes('items'), subject, '[]'));
    }
    const [was, is] = [before.keywords['default'], after.keywords['default']];
    if (was !== undefined && is !== undefined && !isSame(was, is)) {
      const detail = `\`${JSON.stringify(was)}\` where nothing is sent, but \`${JSON.stringify(is)}\``;
      tell('lost', [{ aspect: 'default', keyword: 'default', detail }]);
    }
  }

  #object(pair: Pair, before: Shape, after: Shape, subject: Subject): void {
    const tell = teller(pair, after, subject);
    const others = { before: before.others, after: after.others };
    const [olds, news] = [this.#properties(before), this.#properties(after)];
    for (const [name, was] of olds) {
      const is = news.get(name);
      const now = is ?? others.after;
      if (typeof now === 'string') tell('lost', [property(name)]);
      else pair.parts.push(this.#part(was, now, subject, `.${name}`));
    }
    for (const [name, is] of news) {
      if (olds.has(name)) continue;
      const was = others.before;
      if (typeof was === 'string') tell('gained', [property(name)], is[0]);
      else pair.parts.push(this.#part(was, is, subject, `.${name}`));
    }
    tell('lost', this.#requirements(before, after));
    // One that is gone altogether is told as that.
    const stays = ({ name }: Requirement): boolean =>
      after.properties.has(name) || !before.properties.has(name);
    tell('gained', this.#requirements(after, before).filter(stays));
    if (Array.isArray(others.before) && Array.isArray(others.after)) {
      pair.parts.push(this.#part(others.before, others.after, subject, '.*'));
    } else {
      tell('lost', undeclared(others.before, others.after));
      tell('gained', undeclared(others.after, others.before));
    }
  }

  /** Those that travel in this direction. */
  #properties(shape: Shape): ReadonlyMap<string, readonly SpecNode[]> {
    return new Map([...shape.properties].filter(([, nodes]) => !this.#isHidden(nodes)));
  }

  #isHidden(schemas: readonly SpecNode[]): boolean {
    const hidden = HIDDEN[this.#direction];
    return schemas.flatMap(schemaLayers).some(({ value }) => own(value, hidden) === true);
  }

  /** Properties that `narrow` alone requires. */
  #requirements(wide: Shape, narrow: Shape): Requirement[] {
    const optional = this.#required(wide);
    const names = this.#required(narrow).filter((name) => !optional.includes(name));
    return names.map((name) => ({
      aspect: 'required',
      keyword: 'required',
      detail: `\`${name}\``,
      name,
    }));
  }

  #required(shape: Shape): readonly string[] {
    const { properties } = shape;
    return [...shape.required].filter((name) => !this.#isHidden(properties.get(name) ?? []));
  }

  /** Where one side has alternatives, each is compared with its counterpart, together with what stands beside it. */
  #choices(pair: Pair, before: Shape, after: Shape, subject: Subject): void {
    const tell = teller(pair, after, subject);
    const [old, now] = withoutShared(before, after);
    if (combinations(old) > MOST_COMBINED || combinations(now) > MOST_COMBINED) {
      // Which of them became which is not looked for.
      const detail = 'what fits its several choices';
      for (const side of ['lost', 'gained'] as const)
        tell(side, [{ aspect: 'variants', keyword: 'oneOf', detail }]);
      return;
    }
    const olds = branchesOf(old, old.groups[0]);
    const news = branchesOf(now, now.groups[0]);
    const { matched, gone, come } = matchBranches(olds, news);
    for (const [was, is] of matched) pair.parts.push(this.#variant(was, is, subject));
    for (const was of gone) {
      const isKept = news.some((is) => !has('lost', this.#variant(was, is, subject)));
      if (!isKept) tell('lost', [variant(was)]);
    }
    for (const is of come) {
      const isKnown = olds.some((was) => !has('gained', this.#variant(was, is, subject)));
      if (!isKnown) tell('gained', [variant(is)], is.node);
    }
  }

  #variant(was: Branch, is: Branch, subject: Subject): Pair {
    return this.#pair(was.shape, is.shape, named(subject, was.node, is.node));
  }

  /** A part of a value: the schemas that it must satisfy before and after. */
  #part(
    before: readonly SpecNode[],
    after: readonly SpecNode[],
    subject: Subject,
    step: string,
  ): Pair {
    const inner = { ...subject, path: `${subject.path}${step}`, at: after[0] ?? subject.at };
    return this.#pair(Shape.of(before), Shape.of(after), named(inner, before[0], after[0]));
  }
}

interface Requirement extends Difference {
  readonly name: string;
}

type Tell = (side: Reason['side'], differences: readonly Difference[], at?: SpecNode) => void;

function teller(pair: Pair, after: Shape, subject: Subject): Tell {
  return (side, differences, at) => {
    for (const difference of differences) {
      const asItStands = at !== undefined || subject.isReplaced === true;
      const found = after.nodes(difference.keyword)[0] ?? after.layers[0] ?? subject.at;
      const place = at ?? (asItStands ? subject.at : found);
      pair.reasons.push({ ...difference, side, subject, at: place, asItStands });
    }
  };
}

/** A schema with a name goes by it, unless another one stood in its place. */
function named(subject: Subject, before?: SpecNode, after?: SpecNode): Subject {
  const name = after === undefined ? undefined : componentName(after);
  if (name === undefined) return subject;
  const old = before === undefined ? undefined : componentName(before);
  if (old !== undefined && old !== name) return { ...subject, isReplaced: true };
  return { owner: name, isNamed: true, path: '', at: subject.at };
}

/** Without the choices that both have: they let the same in. */
function withoutShared(before: Shape, after: Shape): readonly [Shape, Shape] {
  if (before.groups.length < 2 && after.groups.length < 2) return [before, after];
  const { matched } = takeTwins(before.groups, after.groups, isSameGroup);
  return [
    before.without(matched.map(([group]) => group)),
    after.without(matched.map(([, group]) => group)),
  ];
}

/** Of the alternatives of several choices, each with each. */
function combinations({ groups }: Shape): number {
  return groups.reduce((product, group) => product * group.length, 1);
}

function isSameGroup(one: Group, other: Group): boolean {
  const { gone, come } = takeTwins(one, other, (a, b) => isSameSchema(a, b));
  return gone.length === 0 && come.length === 0;
}

function has(side: Reason['side'], pair: Pair): boolean {
  return reasonsBelow(pair).some((reason) => reason.side === side);
}

function property(name: string): Difference {
  return { aspect: 'property', keyword: 'properties', detail: `\`${name}\`` };
}

function variant({ shape, node }: Branch): Difference {
  const name = branchName(node);
  const detail = name === undefined ? typeWords(shape.types) : `\`${name}\``;
  return { aspect: 'variants', keyword: 'oneOf', detail };
}

/** Whether what `wide` lets through of properties that are not declared is refused. */
function undeclared(wide: Shape['others'], narrow: Shape['others']): Difference[] {
  const isLost = narrow === 'none' ? wide !== 'none' : wide === 'any' && narrow !== 'any';
  if (!isLost) return [];
  const detail = 'an object with properties that are not declared';
  return [{ aspect: 'additional', keyword: 'additionalProperties', detail }];
}
