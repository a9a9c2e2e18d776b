import {
  readExamples,
  type Direction,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
  type SchemaUse,
} from '../../../src/contract/index.ts';

/** An example, and the schema that it must fit. */
export interface Example {
  readonly node: Schema['node'];
  readonly schema: Schema;
  /** What it is an example of: `response 200 of listOrders`. */
  readonly name: string;
  /** It is right if it is so in one of them. */
  readonly directions: readonly Direction[];
}

/** The examples of bodies, headers and parameters of an operation. */
export function* examplesOf(operation: Operation): Generator<Example> {
  const { id, parameters, requestBody, responses } = operation;
  for (const parameter of parameters) {
    const name = `the ${parameter.in} parameter ${parameter.name} of ${id}`;
    yield* examplesOfValue(parameter, name, 'request');
  }
  yield* examplesOfBodies(requestBody?.content.values() ?? [], `the body of ${id}`, 'request');
  for (const { status, content, headers } of responses.values()) {
    const name = `response ${status} of ${id}`;
    for (const header of headers.values()) {
      yield* examplesOfValue(header, `the header ${header.name} in ${name}`, 'response');
    }
    yield* examplesOfBodies(content.values(), name, 'response');
  }
}

function* examplesOfValue(
  { node, schema }: Pick<Parameter, 'node' | 'schema'>,
  name: string,
  direction: Direction,
): Generator<Example> {
  if (schema === undefined) return;
  for (const example of readExamples(node).values()) {
    yield { node: example, schema, name, directions: [direction] };
  }
}

function* examplesOfBodies(
  content: Iterable<MediaType>,
  name: string,
  direction: Direction,
): Generator<Example> {
  for (const { isJson, schema, exampleNodes } of content) {
    if (!isJson || schema === undefined) continue;
    for (const node of exampleNodes.values()) yield { node, schema, name, directions: [direction] };
  }
}

/** The examples that a schema carries itself. */
export function* examplesOfSchema({ schema, name, directions }: SchemaUse): Generator<Example> {
  const owner = schema.node.resolve();
  const list = owner.document.version === '3.0' ? undefined : owner.property('examples');
  for (const node of [owner.property('example'), ...(list?.items() ?? [])]) {
    if (node !== undefined) yield { node, schema, name, directions: [...directions] };
  }
}
