import type {
  createInstance,
  getHttpOperationsFromSpec,
  IHttpOperationConfig,
  IHttpRequest,
  PrismHttpComponents,
} from '@stoplight/prism-http';

export type PrismResource = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
type Outcome = Awaited<ReturnType<ReturnType<ReturnType<typeof createInstance>['request']>>>;

/** One thing that Prism found wrong. */
export interface Diagnostic {
  /** The location, then the keys within it as JSON Pointer tokens: `['body', 'lines', '0']`. */
  readonly path: readonly string[];
  /** The JSON Schema keyword, or a status such as 415. */
  readonly code: string | number;
  readonly message: string;
}

/** An answer from the contract: an example, or something made after the schema. */
export interface PrismAnswer {
  readonly status: number;
  /** By lower-case name, the content type among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface PrismParts {
  readonly request: (input: IHttpRequest, mock: IHttpOperationConfig) => Promise<Outcome>;
  readonly validateOutput: PrismHttpComponents['validateOutput'];
}

/** One operation in Prism's hands. */
export class PrismOperation {
  readonly #resource: PrismResource;
  readonly #parts: PrismParts;

  constructor(resource: PrismResource, parts: PrismParts) {
    this.#resource = resource;
    this.#parts = parts;
  }

  /** What is wrong with an answer. */
  findOutputFaults({ status, headers, body }: PrismAnswer): readonly Diagnostic[] {
    const element = { statusCode: status, headers: { ...headers }, body };
    try {
      const outcome = this.#parts.validateOutput({ resource: this.#resource, element });
      return outcome._tag === 'Right' ? [] : errors(outcome.left);
    } catch {
      return []; // Prism trips over an optional list in a header that is left out
    }
  }

  /**
   * The answer that the contract has for a request.
   *
   * @throws {Error} as Prism has it (`status`, `detail`), when there is no such answer
   */
  async answer(input: IHttpRequest, wish: IHttpOperationConfig): Promise<PrismAnswer> {
    // Prism writes the media types of the first request into the object it is given.
    const outcome = await this.#parts.request(input, { ...wish });
    if (outcome._tag === 'Left') throw outcome.left;
    const { statusCode, headers = {}, body } = outcome.right.output;
    const entries = Object.entries(headers as Readonly<Record<string, unknown>>)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
      // Prism writes this over what the contract has there; RFC 9745 wants a date.
      .filter(([name, value]) => name !== 'deprecation' || value !== 'true');
    return { status: statusCode, headers: Object.fromEntries(entries), body };
  }
}

interface RawDiagnostic {
  readonly path?: readonly (string | number)[];
  readonly code?: string | number;
  readonly message: string;
  readonly severity: number;
}

/** `DiagnosticSeverity.Error`; the rest are remarks, about deprecated parameters for one. */
const ERROR = 0;

function errors(diagnostics: readonly RawDiagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .filter(({ severity }) => severity === ERROR)
    .map(({ path = [], code = '', message }) => ({ path: path.map(String), code, message }));
}
