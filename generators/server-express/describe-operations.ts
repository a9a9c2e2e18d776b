import type { Operation } from '../../src/contract/index.ts';
import { describeDecoding } from '../../src/convention/index.ts';
import type { GenerateContext } from '../../src/generate/index.ts';
import type { PipelineStep } from './describe-pipeline.ts';
import { fixedHeaders } from './fixed-headers.ts';

/** Statuses that the kernel and the conventions answer a problem with. */
const ERRORS = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 501, 503];

/** The records of `operations.ts`: JSON, by the name of the handler. */
export function describeOperations(
  { contract, conventions, options }: GenerateContext,
  steps: readonly PipelineStep[],
): Record<string, unknown> {
  const prefix = (operation: Operation): string =>
    conventions
      .map(({ convention, server }) =>
        server?.slot === 'route'
          ? server.prefix(operation, { contract, options: options(convention.id) })
          : '',
      )
      .join('');
  return Object.fromEntries(
    contract.operations.map((operation) => {
      const headers = fixedHeaders(operation);
      const bodiless = ERRORS.filter((status) => operation.response(status)?.content.size === 0);
      const record = {
        id: operation.id,
        method: operation.method.toUpperCase(),
        path: operation.path.text,
        servedAt: `${prefix(operation)}${operation.path.text}`,
        isProtected: operation.isProtected,
        decoding: describeDecoding(operation),
        ...(Object.keys(headers).length > 0 ? { headers } : {}),
        ...(bodiless.length > 0 ? { bodiless } : {}),
        conventions: Object.fromEntries(steps.map(({ id, config }) => [id, config(operation)])),
      };
      return [operation.name, record];
    }),
  );
}

/** What the pipeline does with requests that match no operation. */
export function describeUnmatched(steps: readonly PipelineStep[]): Record<string, unknown> {
  return Object.fromEntries(steps.map(({ id, unmatched }) => [id, unmatched]));
}
