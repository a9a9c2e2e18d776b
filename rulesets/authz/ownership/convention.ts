import type { Contract, Operation, Schema } from '../../../src/contract/index.ts';
import {
  addResponses,
  defineConvention,
  eachReadable,
  overContract,
  type Report,
} from '../../../src/convention/index.ts';

const EXTENSION = 'x-owner';

export default defineConvention({
  id: 'authz/ownership',
  summary: 'An operation on what belongs to somebody knows the owner, and refuses others.',
  why: 'Whoever can guess an id reads what belongs to another when the owner is not compared.',
  since: '0.1.0',
  sources: ['OWASP API1:2023', 'RFC 9110 section 15.5.4'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  owns: ['resource/belongs-to-parent', 'resource/names-its-parent'],
  lint: overContract((report, { contract }) => {
    const owned = contract.operations.filter(({ node }) => node.child(EXTENSION) !== undefined);
    if (owned.length === 0) return;
    const schemas = readSchemas(contract);
    eachReadable(owned, (operation) =>
      lintOwned(contract, operation, candidates(operation, schemas), report),
    );
  }),
});

function lintOwned(
  contract: Contract,
  operation: Operation,
  schemas: readonly Schema[],
  report: Report,
): void {
  const { node, id } = operation;
  const owner = node.get(EXTENSION);
  const field = owner?.text('field');
  if (owner === undefined || field === undefined) return;
  if (!operation.isProtected) {
    report(
      owner,
      `${id} has an owner but lets in callers without a credential`,
      'Require a security scheme in its `security`',
    );
  }
  if (schemas.length > 0 && schemas.every((schema) => schema.property(field) === undefined)) {
    report(
      owner.child('field') ?? owner,
      `The owner of ${id} is in \`${field}\`, which what it is about does not have`,
      `Add \`${field}\` to the schema, or name the property that holds the owner`,
    );
  }
  if (operation.path.parameters.length === 0) return;
  if (operation.response(404) !== undefined || operation.response(403) !== undefined) return;
  report(
    node.child('responses') ?? node,
    `${id} does not declare how it refuses a caller who is not the owner`,
    'Add `404`, or `403` where the caller may know that it exists',
    { fix: () => ({ edits: addResponses(contract, operation, [NOT_FOUND]) }) },
  );
}

const NOT_FOUND = {
  status: 404,
  name: 'NotFound',
  description: 'There is no such resource, or the caller may not know that it exists.',
};

/** What a GET answers with, an item of it where it is a list, by its path. */
function readSchemas({ operations }: Contract): ReadonlyMap<string, Schema> {
  return new Map(
    operations.flatMap((operation): [string, Schema][] => {
      const schema = operation.method === 'get' ? answered(operation) : undefined;
      return schema === undefined ? [] : [[operation.path.text, schema]];
    }),
  );
}

/** Where the owner may stand: in what an operation answers, in what it acts on, and in what that belongs to. */
function candidates(operation: Operation, schemas: ReadonlyMap<string, Schema>): readonly Schema[] {
  const { segments } = operation.path;
  const onTheWay = segments.map((_, index) =>
    schemas.get(`/${segments.slice(0, index + 1).join('/')}`),
  );
  return [answered(operation), ...onTheWay].filter((schema) => schema !== undefined);
}

function answered({ payload }: Operation): Schema | undefined {
  return payload?.schema.isArray === true ? payload.schema.items : payload?.schema;
}
