import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface RequestIdConfig {
  readonly header: string;
}

/** What a caller may send: an untrusted value that will be logged and echoed. */
const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** Takes the caller's request id or makes one, and answers with it. */
export const requestId: StepFactory<RequestIdConfig> =
  ({ randomId }) =>
  ({ header }) => {
    const name = header.toLowerCase();
    return async (exchange, next) => {
      const received = exchange.request.headers[name];
      const id = received !== undefined && ACCEPTABLE.test(received) ? received : randomId();
      exchange.requestId = id;
      const result = await next();
      return { ...result, headers: { ...result.headers, [name]: id } };
    };
  };
