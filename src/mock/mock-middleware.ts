import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MockHost } from './host/mock-host.ts';
import { incomingRequest } from './incoming-request.ts';
import { sendAnswer } from './send-answer.ts';

/** A request on its way through Express or Connect; `body` is there once something has parsed it. */
type MiddlewareRequest = IncomingMessage & { readonly body?: unknown };

type Middleware = (
  request: MiddlewareRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * A mock as middleware of Express or Connect: `app.use('/api', mockMiddleware(mock))`. Requests to paths that the
 * contract does not have go on to what comes next.
 */
export function mockMiddleware(mock: MockHost): Middleware {
  return (incoming, outgoing, next) => {
    const request = incomingRequest(incoming);
    if (!mock.covers(request)) {
      next();
      return;
    }
    const parsed = incoming.body;
    const isRead = incoming.readableEnded && parsed !== undefined;
    const bytes = isRead
      ? Buffer.from(typeof parsed === 'string' ? parsed : JSON.stringify(parsed))
      : undefined;
    const read =
      bytes === undefined
        ? request.read
        : async (limit: number) => (bytes.length > limit ? undefined : bytes);
    void respond();

    async function respond(): Promise<void> {
      try {
        await sendAnswer(incoming, outgoing, await mock.answer({ ...request, read }));
      } catch (error) {
        next(error);
      }
    }
  };
}
