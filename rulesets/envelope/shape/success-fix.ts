import type { Contract, MediaType, Operation, Response } from '../../../src/contract/index.ts';
import type { Edit, Fix } from '../../../src/convention/index.ts';

const NONE: Fix = { edits: [] };

const KEYS = ['data', 'error'];

/**
 * Makes envelopes of successes wherever the same schema is the whole body of one: with what is missing, where there is
 * `data` already, else around what there is. Examples change with them. No edits where something reads the body by
 * place, or where examples are shared.
 */
export function successFix(media: MediaType, contract: Contract): Fix {
  const bodies = bodiesLike(media, contract);
  if (bodies === undefined) return NONE;
  const isBegun = media.schema?.property('data') !== undefined;
  const isOther = ['error', 'meta'].some((key) => media.schema?.property(key) !== undefined);
  if (!isBegun && isOther) return NONE;
  const edits = isBegun
    ? complete(media, bodies, contract)
    : bodies.map((body) => wrap(body, contract));
  return {
    edits: edits.flat(),
    review: 'Answer with the envelope in the server too: for clients, the body changes',
  };
}

/** The bodies of successes that have this schema; `undefined` where they cannot all be changed. */
function bodiesLike(
  { schema }: MediaType,
  { operations, document }: Contract,
): readonly MediaType[] | undefined {
  // `#/paths/…/application~1json/schema`: what refers to the body of a response would get its envelope too.
  const isNamed = [...document.files.values()].some(({ text }) => text.includes('json/schema'));
  if (isNamed) return undefined;
  const identity = schema?.node.resolve().identity;
  const bodies = new Map<string, MediaType>();
  for (const operation of operations) {
    for (const response of operation.responses.values()) {
      const { json, isSuccess } = response;
      if (!isSuccess || json?.schema?.node.resolve().identity !== identity) continue;
      if (json === undefined || isReadByPlace(operation, response)) return undefined;
      // Another response may show the same example as it is.
      const isOwn = [...json.exampleNodes.values()].every((example) =>
        example.identity.startsWith(`${json.node.identity}/`),
      );
      if (!isOwn) return undefined;
      bodies.set(json.node.identity, json);
    }
  }
  return [...bodies.values()];
}

function wrap({ node, exampleNodes }: MediaType, contract: Contract): Edit[] {
  const schema = node.property('schema');
  const around = {
    type: 'object',
    required: KEYS,
    properties: { data: null, error: nothing(contract) },
  };
  return [
    ...(schema === undefined
      ? []
      : [{ op: 'wrap', at: schema, around, path: ['properties', 'data'] } as const]),
    ...[...exampleNodes.values()].map((at): Edit => ({
      op: 'wrap',
      at,
      around: { data: null, error: null },
      path: ['data'],
    })),
  ];
}

function complete({ schema }: MediaType, bodies: readonly MediaType[], contract: Contract): Edit[] {
  const at = schema?.node.resolve();
  const examples = bodies.flatMap(({ exampleNodes }) => [...exampleNodes.values()]);
  const isWhole =
    examples.every(({ value }) => typeof value === 'object' && value !== null && 'data' in value) &&
    ['example', 'examples', 'default'].every((key) => at?.property(key) === undefined);
  if (schema === undefined || at === undefined || !isWhole) return [];
  if (schema.parts.length + schema.variants.length > 0) return [];
  const required = at.property('required');
  const missing = KEYS.filter((key) => !schema.required.has(key));
  return [
    { op: 'add', at, path: ['properties', 'error'], value: nothing(contract) },
    ...(required === undefined
      ? [{ op: 'add', at, path: ['required'], value: missing, before: 'properties' } as const]
      : missing.map((value) => ({ op: 'append', at: required, value }) as const)),
    ...examples.map((example): Edit => ({
      op: 'add',
      at: example,
      path: ['error'],
      value: null,
    })),
  ];
}

/** The schema of `error` where all went well. */
function nothing({ document }: Contract): object {
  return document.version === '3.0'
    ? { type: 'string', nullable: true, enum: [null] }
    : { type: 'null' };
}

/** Links, callbacks and pagination name places in a body by expressions. */
function isReadByPlace({ node }: Operation, response: Response): boolean {
  return (
    response.node.child('links') !== undefined ||
    node.child('callbacks') !== undefined ||
    node.child('x-speakeasy-pagination') !== undefined
  );
}
