import express, { type Application } from 'express';

/** The application, except that a list never names its next page: what a forgotten line would do. */
export function withFault(app: Application): Application {
  const faulty = express();
  faulty.use((_request, response, next) => {
    const send = response.end.bind(response);
    response.end = ((chunk: unknown, ...rest: never[]) => {
      const text = chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : chunk;
      if (typeof text !== 'string' || !text.includes('"next_cursor":"')) {
        return send(chunk as never, ...rest);
      }
      const changed = text.replace(/"next_cursor":"[^"]*"/, '"next_cursor":null');
      response.setHeader('content-length', Buffer.byteLength(changed));
      return send(changed as never, ...rest);
    }) as typeof response.end;
    next();
  });
  faulty.use(app);
  return faulty;
}
