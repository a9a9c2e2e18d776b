import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { singularize } from '../../shared/singularize.ts';
import { Facts } from './facts.ts';
import type { Make, Making, Part } from './making.ts';
import type { SchemaCompiler } from './schema-compiler.ts';
import type { Subject } from './subject.ts';

const USUAL_ITEMS = 2;
/** How often an item is made before a list of different ones stays short: there may be few values. */
const UNIQUE_TRIES = 8;

/** Arrays of as many items as a schema asks for, of two where it does not tell. */
export function compileArray(schema: JsonSchema, compiler: SchemaCompiler, subject: Subject): Make {
  const { minItems, maxItems, prefixItems, items, contains, minContains } = schema;
  const first: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  const about = { ...subject, names: subject.names.map(singular) };
  const needed = contains === undefined ? 0 : typeof minContains === 'number' ? minContains : 1;
  const wanted = isRecord(contains) && isRecord(items) ? { allOf: [contains, items] } : contains;
  const front = [
    ...first.map((item) => compiler.compile(item, about)),
    ...Array.from({ length: needed }, () => compiler.compile(wanted, about)),
  ];
  const rest = compiler.compile(items, about);
  const references = compiler.references(items);
  const isEmpty = items === false || (items !== undefined && compiler.isImpossible(items));
  const isUnique = schema['uniqueItems'] === true;
  return (making) => {
    const isShort = isEmpty || making.isTight || making.isExhausted(references);
    const usual = Math.max(front.length, isShort ? 0 : USUAL_ITEMS);
    const length = Math.max(Math.min(usual, most), least);
    const { facts } = making;
    making.depth += 1;
    const list = isUnique
      ? different(front, rest, length, making)
      : several(front, rest, length, making);
    making.depth -= 1;
    making.facts = facts;
    return list;
  };
}

/** An item; it has nothing in common with the others. */
function one(part: Part, making: Making): unknown {
  making.facts = new Facts(making.random);
  return making.make(part);
}

function several(
  front: readonly Part[],
  rest: Part,
  length: number,
  making: Making,
): readonly unknown[] {
  const list: unknown[] = [];
  while (list.length < length) list.push(one(front[list.length] ?? rest, making));
  return list;
}

function different(
  front: readonly Part[],
  rest: Part,
  length: number,
  making: Making,
): readonly unknown[] {
  const seen = new Map<string, unknown>();
  for (let tries = 0; seen.size < length && tries < length * UNIQUE_TRIES; tries += 1) {
    const value = one(front[seen.size] ?? rest, making);
    const key = JSON.stringify(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

function singular(name: string): string {
  const at = name.lastIndexOf('_') + 1;
  return name.slice(0, at) + singularize(name.slice(at));
}
