import type { Schema } from '../../../src/contract/index.ts';
import { eachReadable } from '../../../src/convention/index.ts';

/** A schema, or what it stands for where it is only an `allOf` of one: the usual way to describe a reference. */
export function wholeObject(schema: Schema): Schema {
  const seen = new Set<string>();
  let whole = schema;
  while (!seen.has(whole.node.identity)) {
    seen.add(whole.node.identity);
    const [part, ...others] = whole.parts;
    if (part === undefined || others.length > 0 || hasMore(whole)) break;
    whole = part;
  }
  return whole;
}

function hasMore(schema: Schema): boolean {
  return schema.node.child('properties') !== undefined || schema.variants.length > 0;
}

/** Whether the properties of an object are declared by more than one schema. */
export function isComposed(object: Schema): boolean {
  const own = object.node.child('properties') === undefined ? 0 : 1;
  const parts = object.parts.filter(declares).length;
  return own + parts + (object.variants.some(declares) ? 1 : 0) > 1;
}

/** A branch that only lists what is `required` declares nothing. */
function declares(schema: Schema): boolean {
  return schema.properties.size > 0 || schema.variants.length > 0;
}

/** The schemas that are a part of an object whose other properties are declared elsewhere, by identity. */
export function composedSchemas(schemas: readonly Schema[]): ReadonlySet<string> {
  const found = new Set<string>();
  const pending: Schema[] = [];
  eachReadable(schemas, (schema) => {
    // In 3.1 a reference may have properties beside it.
    const { ref } = schema.node;
    if (ref !== undefined && schema.node.property('properties') !== undefined) add(schema);
    if (isComposed(schema)) pending.push(...partsOf(schema));
  });
  // A list hands out what is added while it is walked.
  eachReadable(pending, (part) => {
    if (add(part)) pending.push(...partsOf(part));
  });
  return found;

  function add({ node }: Schema): boolean {
    const { identity } = node.resolve();
    const isNew = !found.has(identity);
    found.add(identity);
    return isNew;
  }
}

function partsOf(schema: Schema): Schema[] {
  return [...schema.parts, ...schema.variants];
}
