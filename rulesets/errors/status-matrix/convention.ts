import type { Operation } from '../../../src/contract/index.ts';
import {
  addResponses,
  defineConvention,
  overOperations,
  tellsOfSchema,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/status-matrix',
  summary: 'Every operation declares the error statuses that follow from what it is.',
  why: 'A status that nobody declared is one that no client handles.',
  since: '0.1.0',
  sources: ['RFC 9110 section 15.5', 'RFC 6585 section 4', 'OWASP API8:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  options: {
    validation: {
      type: 'integer',
      description: 'Status of a request that breaks its schema.',
      default: 400,
      enum: [400, 422],
    },
  },
  lint: overOperations((operation, report, context) => {
    const missing = expected(operation, Number(context.options['validation'])).filter(
      ([status]) => operation.response(status) === undefined && !isToldOtherwise(operation, status),
    );
    if (missing.length === 0) return;
    const reasons = missing.map(([status, reason]) => `${status} (${reason})`);
    report(
      operation.node.child('responses') ?? operation.node,
      `${operation.id} does not declare ${reasons.join(', ')}`,
      `Add ${missing.map(([status]) => `\`${status}\``).join(', ')} to its \`responses\``,
      {
        fix: () => ({
          edits: addResponses(
            context.contract,
            operation,
            missing.map(([status]) => ({ status, ...component(status) })),
          ),
          review: 'Check the body of the added responses',
        }),
      },
    );
  }),
});

/** Which of 400 and 422 tells of a broken schema is for `errors/400-vs-422` to say. */
function isToldOtherwise(operation: Operation, status: number): boolean {
  const other = operation.responses.get(status === 400 ? '422' : '400');
  return (status === 400 || status === 422) && other !== undefined && tellsOfSchema(other);
}

/**
 * What can go wrong with an operation, and why. The statuses of an idempotency key and of a rate limit are
 * asked for by those conventions.
 */
function expected(operation: Operation, validation: number): [number, string][] {
  const takesInput = operation.parameters.length > 0 || operation.requestBody !== undefined;
  const candidates: [boolean, number, string][] = [
    [takesInput, validation, 'its input can be invalid'],
    [operation.isProtected, 401, 'it needs a credential'],
    [isRestricted(operation), 403, 'not every caller may use it'],
    [operation.path.parameters.length > 0, 404, 'what its path names may not exist'],
    [true, 500, 'any server can fail'],
  ];
  return candidates.filter(([applies]) => applies).map(([, status, why]) => [status, why]);
}

/** Scopes or roles (in OpenAPI 3.0 as `x-roles`), or an owner. */
function isRestricted(operation: Operation): boolean {
  if (!operation.isProtected) return false;
  const asksForMore = operation.security.every((requirement) =>
    [...requirement.values()].some((scopes) => scopes.length > 0),
  );
  return asksForMore || ['x-roles', 'x-owner'].some((key) => operation.node.child(key));
}

/** What the shared response of a status is called, and what it means. */
function component(status: number): { readonly name: string; readonly description: string } {
  const [name, description] = COMPONENTS.get(status) ?? [`Status${status}`, `Status ${status}.`];
  return { name, description };
}

const COMPONENTS: ReadonlyMap<number, readonly [name: string, description: string]> = new Map([
  [400, ['BadRequest', 'The request breaks the schema of a parameter or of the body.']],
  [401, ['Unauthorized', 'The credential is missing, malformed, expired or revoked.']],
  [403, ['Forbidden', 'The caller may not use this operation.']],
  [404, ['NotFound', 'There is no such resource, or the caller may not know that it exists.']],
  [422, ['UnprocessableContent', 'The request breaks the schema of a parameter or of the body.']],
  [500, ['InternalServerError', 'Something failed on the side of the server.']],
]);
