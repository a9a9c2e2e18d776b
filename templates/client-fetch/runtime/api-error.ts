import type { ClientRequest, ClientResponse } from './client-step.ts';

/** One value that the server did not accept. */
export interface FieldIssue {
  /** `lines[0].quantity`, or the name of a parameter. */
  readonly field: string;
  readonly issue: string;
}

/** The server answered, and the answer is not a success. */
export class ApiError<Code extends string = string, Kind extends string = string> extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Machine-readable reason, from the contract's catalogue. */
  readonly code: Code | undefined;
  /** What went wrong, whatever status and code the contract uses for it. */
  readonly kind: Kind | undefined;
  /** The values that are to blame. */
  readonly details: readonly FieldIssue[];
  /** The id under which the server logged the request: quote it when you ask for help. */
  readonly requestId: string | undefined;
  /** Id of the operation that was called. */
  readonly operation: string;
  readonly response: ClientResponse;

  constructor({ operation }: ClientRequest, response: ClientResponse) {
    const { status, problem, requestId } = response;
    const reason = problem?.code === undefined ? '' : ` ${problem.code}`;
    const text = problem?.message === undefined ? '' : `: ${problem.message}`;
    super(`${operation.id} was answered ${status}${reason}${text}`);
    this.status = status;
    this.code = problem?.code as Code | undefined;
    this.kind = problem?.kind as Kind | undefined;
    this.details = problem?.details ?? [];
    this.requestId = requestId;
    this.operation = operation.id;
    this.response = response;
  }

  /** The issues of each field, as a form shows them. */
  get fieldErrors(): Readonly<Record<string, readonly string[]>> {
    const byField = new Map<string, string[]>();
    for (const { field, issue } of this.details) {
      byField.set(field, [...(byField.get(field) ?? []), issue]);
    }
    return Object.fromEntries(byField);
  }
}
