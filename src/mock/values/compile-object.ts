import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import { remember } from '../../shared/remember.ts';
import { Facts } from './facts.ts';
import type { Make, Making, Part } from './making.ts';
import type { SchemaCompiler } from './schema-compiler.ts';
import { subjectOf, type Subject } from './subject.ts';
import { PHRASE } from './texts/phrase.ts';

/** Entries of a map whose keys nothing names. */
const USUAL_ENTRIES = 2;
const ATTEMPTS = 4;
/** Parts that tell of the same thing as the object they are part of. */
const ASIDE =
  /^(?:profile|contact|address|details|attributes|personal|name|location|geo|coordinates|position|user|customer)$/;

interface Field {
  readonly name: string;
  readonly part: Part;
  readonly isRequired: boolean;
  readonly references: readonly string[];
}

/** Objects with all properties of a schema, and with those it requires where it goes deep. */
export function compileObject(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  subject: Subject,
): Make {
  const least = bound(schema['minProperties']) ?? 0;
  const most = bound(schema['maxProperties']) ?? Infinity;
  const fields = fieldsOf(schema, compiler, subject, most, least);
  const map = compileMap(schema, compiler, fields, { least, most });
  const sharesFacts = subject.names.some((name) => ASIDE.test(name));
  return (making) => {
    const { facts, isTight } = making;
    if (!sharesFacts) making.facts = new Facts(making.random);
    making.depth += 1;
    const value: Record<string, unknown> = {};
    for (const { name, part, isRequired, references } of fields) {
      if (!isRequired && (isTight || (references.length > 0 && making.isExhausted(references)))) {
        continue;
      }
      put(value, name, making.make(part));
    }
    map?.(value, making, isTight);
    making.depth -= 1;
    making.facts = facts;
    return value;
  };
}

function fieldsOf(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  subject: Subject,
  most: number,
  least: number,
): readonly Field[] {
  const parents = subject.names.length > 0 ? subject.names.toReversed() : subject.parents;
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = requiredOf(schema);
  const fields: Field[] = [];
  const add = (name: string, property: unknown): void => {
    fields.push({
      name,
      part: compiler.compile(property, subjectOf(name, parents)),
      isRequired: required.has(name) || Object.keys(properties).length <= least,
      references: compiler.references(property),
    });
  };
  for (const [name, property] of Object.entries(properties)) {
    const isLeftOut =
      compiler.isHidden(property) || (!required.has(name) && isForbidden(schema, name));
    if (isLeftOut || (!required.has(name) && compiler.isImpossible(property))) continue;
    add(name, property);
  }
  for (const name of required) {
    if (!Object.hasOwn(properties, name)) add(name, otherOf(schema, name));
  }
  if (fields.length <= most) return fields;
  const needed = fields.filter(({ isRequired }) => isRequired);
  const others = fields.filter(({ isRequired }) => !isRequired);
  return [...needed, ...others.slice(0, Math.max(0, most - needed.length))];
}

/** What must be there, also because of another property that must. */
function requiredOf(schema: JsonSchema): ReadonlySet<string> {
  const required = new Set(names(schema['required']));
  for (const name of required) {
    for (const other of names(own(schema['dependentRequired'], name))) required.add(other);
  }
  return required;
}

/** Whether all is well without a property that must not stand beside others: `not: {required: [a, b]}`. */
function isForbidden({ not }: JsonSchema, name: string): boolean {
  return isRecord(not) && Object.keys(not).length === 1 && names(not['required']).at(-1) === name;
}

/** The schema of a property that is not declared by name. */
function otherOf(schema: JsonSchema, name: string): unknown {
  const patterns = isRecord(schema['patternProperties']) ? schema['patternProperties'] : {};
  const found = Object.entries(patterns).find(([pattern]) => matches(pattern, name));
  return found?.[1] ?? schema['additionalProperties'];
}

type Fill = (value: Record<string, unknown>, making: Making, isTight: boolean) => void;

/** Adds entries under names of their own, where the schema is that of a map or asks for more. */
function compileMap(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  fields: readonly Field[],
  { least, most }: { readonly least: number; readonly most: number },
): Fill | undefined {
  const { additionalProperties, propertyNames, patternProperties } = schema;
  const [pattern] = isRecord(patternProperties) ? Object.entries(patternProperties) : [];
  const isMap = fields.length === 0 && (isRecord(additionalProperties) || pattern !== undefined);
  const isOpen = additionalProperties !== false || pattern !== undefined;
  if (!isOpen || (!isMap && fields.length >= least)) return undefined;
  const subject = subjectOf('', []);
  const key =
    isRecord(propertyNames) || pattern !== undefined
      ? compiler.compile(
          {
            allOf: [
              { type: 'string', ...(pattern === undefined ? {} : { pattern: pattern[0] }) },
              propertyNames ?? {},
            ],
          },
          subject,
        )
      : undefined;
  const partFor = remember((name) =>
    compiler.compile(pattern?.[1] ?? otherOf(schema, name), subjectOf(name, [])),
  );
  const references = compiler.references(pattern?.[1] ?? additionalProperties);
  return (value, making, isTight) => {
    const isShort = isTight || making.isExhausted(references);
    const size = Math.min(most, Math.max(least, isMap && !isShort ? USUAL_ENTRIES : 0));
    let count = Object.keys(value).length;
    for (let tries = 0; count < size && tries < size * ATTEMPTS; tries += 1) {
      const name = key === undefined ? PHRASE.word(making.random) : String(making.make(key));
      if (Object.hasOwn(value, name)) continue;
      put(value, name, making.make(partFor(pattern === undefined ? name : '')));
      count += 1;
    }
  };
}

/** Plain assignment to `__proto__` would set the prototype. */
function put(value: Record<string, unknown>, name: string, given: unknown): void {
  if (name !== '__proto__') value[name] = given;
  else {
    Object.defineProperty(value, name, {
      value: given,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function bound(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
