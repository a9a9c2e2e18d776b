import { formatPointer } from '../shared/format-pointer.ts';
import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import { HIDDEN, type Direction } from './direction.ts';
import type { Issue } from './issue.ts';
import type { JsonSchema } from './json-schema.ts';
import { ASSERTIONS } from './schema-assertions.ts';

type AnySchema = JsonSchema | boolean;

/** Issues of a value; `undefined` where that cannot be told. */
type Verdict = readonly Issue[] | undefined;

/** A value, and how it was reached. */
interface Site {
  readonly value: unknown;
  readonly parent?: Site;
  readonly key?: string | number;
}

/** Keywords that only a compiled schema takes into account. */
const UNSUPPORTED = new Set([
  'prefixItems',
  'patternProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contains',
  'propertyNames',
  'dependentSchemas',
  'dependentRequired',
  'dependencies',
  'additionalItems',
  'if',
  '$dynamicRef',
  '$recursiveRef',
]);

/** Values and schemas to look at before a value counts as right: nested choices multiply. */
const MOST_STEPS = 100_000;

const FINE: Verdict = [];

/**
 * Judges one value by a schema without compiling it: compiling takes a thousand times as long as looking at one
 * value does, which does not pay for an example. Agrees with `compileValidator`, or says that it cannot tell.
 *
 * @param definition the schema behind `#/$defs/name`
 */
export function judgeValue(
  value: unknown,
  schema: AnySchema,
  direction: Direction,
  definition: (name: string) => AnySchema | undefined,
): Verdict {
  const hidden = HIDDEN[direction];
  let steps = 0;
  const whole = judge({ value }, schema, new Set());
  return steps > MOST_STEPS ? FINE : whole;

  /** @param open names that lead here from the same value: a schema that contains itself ends nowhere */
  function judge(site: Site, schemaHere: AnySchema, open: ReadonlySet<string>): Verdict {
    steps += 1;
    if (steps > MOST_STEPS) return undefined;
    if (schemaHere === true) return FINE;
    if (schemaHere === false) return [issue(site, 'false schema', 'must not be there')];
    const found: Issue[] = [];
    for (const keyword of Object.keys(schemaHere)) {
      const verdict = judgeKeyword(site, keyword, schemaHere, open);
      if (verdict === undefined) return undefined;
      found.push(...verdict);
    }
    return found;
  }

  function judgeKeyword(
    site: Site,
    keyword: string,
    schemaHere: JsonSchema,
    open: ReadonlySet<string>,
  ): Verdict {
    const argument = schemaHere[keyword];
    if (Object.hasOwn(ASSERTIONS, keyword)) {
      const fault = ASSERTIONS[keyword]?.(site.value, argument);
      return fault === undefined
        ? undefined
        : fault === null
          ? FINE
          : [issue(site, keyword, fault)];
    }
    switch (keyword) {
      case '$ref':
        return judgeReference(site, String(argument), open);
      case 'allOf':
        return join(branches(site, argument, open));
      case 'anyOf':
      case 'oneOf':
        return judgeChoice(site, keyword, branches(site, argument, open));
      case 'not': {
        const verdict = judge(site, asSchema(argument), open);
        if (verdict === undefined) return undefined;
        return verdict.length > 0 ? FINE : [issue(site, 'not', 'must not be like this')];
      }
      case 'items':
        if (!Array.isArray(site.value)) return FINE;
        return join(
          site.value.map((item: unknown, key) =>
            judge({ value: item, parent: site, key }, asSchema(argument), NONE),
          ),
        );
      case 'properties':
        return judgeProperties(site, argument);
      case 'required':
        return judgeRequired(site, argument, schemaHere['properties']);
      case 'additionalProperties':
        return judgeAdditional(site, asSchema(argument), schemaHere['properties']);
      default:
        return UNSUPPORTED.has(keyword) ? undefined : FINE;
    }
  }

  function judgeReference(site: Site, ref: string, open: ReadonlySet<string>): Verdict {
    const name = nameIn(ref);
    const target = name === undefined ? undefined : definition(name);
    if (name === undefined || target === undefined || open.has(name)) return undefined;
    return judge(site, target, new Set([...open, name]));
  }

  function branches(site: Site, argument: unknown, open: ReadonlySet<string>): Verdict[] {
    const schemas = Array.isArray(argument) ? (argument as unknown[]) : [];
    return schemas.map((branch) => judge(site, asSchema(branch), open));
  }

  function judgeProperties(site: Site, argument: unknown): Verdict {
    if (!isRecord(site.value) || !isRecord(argument)) return FINE;
    const { value: owner } = site;
    return join(
      Object.keys(owner)
        .filter((key) => Object.hasOwn(argument, key))
        .map((key) => judge(below(site, key), asSchema(argument[key]), NONE)),
    );
  }

  function judgeRequired(site: Site, argument: unknown, properties: unknown): Verdict {
    if (!isRecord(site.value) || !Array.isArray(argument)) return FINE;
    const { value: owner } = site;
    return argument
      .map(String)
      .filter((name) => !Object.hasOwn(owner, name) && !isHidden(own(properties, name)))
      .map((name) => issue(below(site, name), 'required', `must have the property ${name}`));
  }

  /** Whether a property travels only the other way, as it says itself or by its name. */
  function isHidden(property: unknown): boolean {
    const name = nameIn(String(own(property, '$ref')));
    const target = name === undefined ? undefined : definition(name);
    return own(property, hidden) === true || own(target, hidden) === true;
  }

  function judgeAdditional(site: Site, argument: AnySchema, properties: unknown): Verdict {
    if (!isRecord(site.value) || argument === true) return FINE;
    const { value: owner } = site;
    const known = isRecord(properties) ? properties : {};
    const extra = Object.keys(owner).filter((key) => !Object.hasOwn(known, key));
    if (argument !== false) {
      return join(extra.map((key) => judge(below(site, key), argument, NONE)));
    }
    return extra.map((key) =>
      issue(below(site, key), 'additionalProperties', `must not have the property ${key}`),
    );
  }
}

const NONE: ReadonlySet<string> = new Set();

/** `oneOf` and `anyOf`: where one branch alone is meant, what is wrong by that one. */
function judgeChoice(site: Site, keyword: 'oneOf' | 'anyOf', verdicts: Verdict[]): Verdict {
  const fitting = verdicts.filter((verdict) => verdict?.length === 0);
  const isOpen = verdicts.includes(undefined);
  if (keyword === 'anyOf' ? fitting.length > 0 : fitting.length === 1 && !isOpen) return FINE;
  if (fitting.length > 1) return [issue(site, keyword, 'must fit one of the alternatives only')];
  if (isOpen) return undefined;
  const pointer = pointerOf(site);
  const meant = verdicts.filter(
    (verdict) =>
      verdict?.some((each) => each.pointer === pointer && each.keyword === 'type') === false,
  );
  return meant.length === 1 ? meant[0] : [issue(site, keyword, 'must fit one of the alternatives')];
}

function join(verdicts: readonly Verdict[]): Verdict {
  const found: Issue[] = [];
  for (const verdict of verdicts) {
    if (verdict === undefined) return undefined;
    found.push(...verdict);
  }
  return found;
}

function below(parent: Site, key: string): Site {
  return { value: own(parent.value, key), parent, key };
}

function issue(site: Site, keyword: string, message: string): Issue {
  return { pointer: pointerOf(site), keyword, message };
}

function pointerOf(site: Site): string {
  const keys: (string | number)[] = [];
  for (let at: Site | undefined = site; at?.key !== undefined; at = at.parent) keys.push(at.key);
  return formatPointer(keys.toReversed());
}

function nameIn(ref: string): string | undefined {
  const prefix = '#/$defs/';
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

/** What is no schema at all admits everything, as `convertSchema` has it. */
function asSchema(value: unknown): AnySchema {
  return typeof value === 'boolean' || isRecord(value) ? value : true;
}
