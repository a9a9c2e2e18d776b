import {
  statesOf,
  type Operation,
  type Resource,
  type Schema,
} from '../../../src/contract/index.ts';
import {
  addResponses,
  defineConvention,
  eachReadable,
  operationsOf,
  overFound,
  perPart,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/409-conflict',
  summary: 'What can clash with the state of things declares 409.',
  why: 'A client that knows of the conflict can offer another name, or read again and retry.',
  since: '0.1.0',
  sources: ['RFC 9110 section 15.5.10', 'Google AIP-133', 'Google AIP-216'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  owns: ['race/unique', 'resource/states'],
  lint: overFound([{ partsOf: operationsOf, find: findSuspects }], (suspects, report, context) => {
    if (suspects.length === 0) return;
    const { contract } = context;
    const resources = new Map<Operation, Resource>();
    for (const resource of contract.resources) {
      for (const operation of Object.values(resource.operations))
        resources.set(operation, resource);
      for (const action of resource.actions) resources.set(action, resource);
    }
    eachReadable(suspects, (operation) => {
      const reason = clash(operation, resources.get(operation));
      if (reason === undefined) return;
      report(
        operation.node.child('responses') ?? operation.node,
        `${operation.id} does not declare 409 although ${reason}`,
        'Add `409` to its `responses`',
        {
          fix: () => ({
            edits: addResponses(contract, operation, [CONFLICT]),
            review: 'Say in the response what can clash',
          }),
        },
      );
    });
  }),
});

const CONFLICT = {
  status: 409,
  name: 'Conflict',
  description: 'The request clashes with the state of the resource.',
};

/** Operations that change something, and do not declare that they may clash. */
function findSuspects(operation: Operation): readonly Operation[] {
  const { method } = operation;
  if (method === 'get' || method === 'head' || method === 'options' || method === 'trace')
    return [];
  return operation.response(409) === undefined ? [operation] : [];
}

/** Why an operation can clash. */
function clash(operation: Operation, resource: Resource | undefined): string | undefined {
  const unique = uniqueProperty(operation);
  if (unique !== undefined) return `\`${unique}\` must be unique`;
  if (resource === undefined) return undefined;
  const { operations, actions, schema, identity } = resource;
  const body = operation.requestBody?.json?.schema;
  if (operation === operations.create && body !== undefined && identity !== undefined) {
    const { property } = identity;
    const isChosen = body.required.has(property) && sent(body).some(([key]) => key === property);
    if (isChosen) return `the caller chooses \`${property}\``;
  }
  if (operation !== operations.update && !actions.includes(operation)) return undefined;
  const states = [...(schema?.properties ?? [])].find(([, each]) => hasStates(each));
  return states && `\`${states[0]}\` allows it only in some states`;
}

const uniqueProperty = perPart(({ requestBody }: Operation): string | undefined => {
  const body = requestBody?.json?.schema;
  return body && sent(body).find(([, each]) => isUnique(each))?.[0];
});

/** What a caller may send. */
function sent(body: Schema): readonly (readonly [string, Schema])[] {
  return [...body.properties].filter(([, schema]) => schema.keyword('readOnly') !== true);
}

function isUnique(schema: Schema): boolean {
  return schema.keyword('x-unique') === true;
}

function hasStates(schema: Schema): boolean {
  return statesOf(schema) !== undefined;
}
