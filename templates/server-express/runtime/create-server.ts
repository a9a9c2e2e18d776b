import express, {
  type Application,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { assemble } from './assemble.ts';
import { callHandler } from './call-handler.ts';
import type { Environment } from './environment.ts';
import type { Exchange } from './exchange.ts';
import { findHandler } from './find-handler.ts';
import { findRoute } from './find-route.ts';
import { bySpecificity, mountPath } from './mount-path.ts';
import type { OperationInfo } from './operation-info.ts';
import type { OperationRecord } from './operation-record.ts';
import { parse } from './parse.ts';
import type { Configs, Pipeline } from './pipeline.ts';
import { Problem } from './problem.ts';
import { toApiRequest } from './to-api-request.ts';
import { writeResult } from './write-result.ts';

export interface ServerOptions<P extends Pipeline> {
  readonly pipeline: P;
  /** By the name of their method. */
  readonly operations: Readonly<Record<string, OperationRecord<P>>>;
  /** What the pipeline does with requests that match no operation. */
  readonly unmatched: Configs<P>;
  /** Has a method for each operation; one without answers that it is not implemented. */
  readonly handlers: object;
  /** Answers instead of that, for operations without a method: a mock. */
  readonly unimplemented?: RequestHandler | undefined;
  readonly environment: Environment;
  /** Told of every defect. The caller of the API only learns that there was one. */
  readonly onError: (error: unknown, exchange: Exchange) => void;
}

/** An Express application that serves every operation through the pipeline, and nothing else. */
export function createServer<P extends Pipeline>(options: ServerOptions<P>): Application {
  const { pipeline, operations, unmatched, handlers, unimplemented, environment, onError } =
    options;
  const surround = assemble(pipeline, environment, onError);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');

  const routes = Object.entries(operations).sort(([, a], [, b]) =>
    bySpecificity(a.servedAt, b.servedAt),
  );
  for (const [name, operation] of routes) {
    const { method, servedAt } = operation;
    const serve = surround({
      operation,
      conventions: operation.conventions,
      parse: parse(operation.decoding, servedAt),
      handle: callHandler(handlers, name, operation.isProtected),
    });
    const answer: RequestHandler = async (request, response) => {
      const result = await serve(exchangeFor(request, operation));
      writeResult(response, result, operation);
    };
    const isMissing = findHandler(handlers, name) === undefined;
    const serving = isMissing && unimplemented !== undefined ? unimplemented : answer;
    app.route(mountPath(servedAt))[method.toLowerCase() as 'get'](serving);
  }

  const refuse = async (request: Request, response: Response, problem: Problem): Promise<void> => {
    const operation = { id: '', method: request.method, path: '' };
    const handle = () => Promise.reject(problem);
    const serve = surround({ operation, conventions: unmatched, handle });
    writeResult(response, await serve(exchangeFor(request, operation)));
  };
  const problemOf = findRoute(Object.values(operations));
  app.use((request, response) => refuse(request, response, problemOf(request.path)));
  // Reached when a result cannot be written, or Express cannot read the path: steps answer for themselves.
  const onFailure: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    return refuse(request, response, failure(error));
  };
  return app.use(onFailure);
}

function exchangeFor(request: Request, { id, method, path }: OperationInfo): Exchange {
  return {
    operation: { id, method, path },
    request: toApiRequest(request),
    input: { path: {}, query: {}, header: {}, cookie: {}, body: undefined },
    principal: undefined,
    requestId: undefined,
  };
}

function failure(error: unknown): Problem {
  if (error instanceof URIError) {
    const message = 'The path holds a broken percent-escape. Encode it as UTF-8.';
    return new Problem('malformed', message, { code: 'MALFORMED_REQUEST' });
  }
  const message = 'The request could not be completed. Try again later.';
  return new Problem('internal', message, { cause: error });
}
