import type { Server } from 'node:http';
import type { Application } from 'express';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Only this machine, where left out. */
  readonly host?: string;
  /** Milliseconds that running requests are given to finish, once the process is told to end. */
  readonly grace?: number;
}

/**
 * Serves until the process is told to end; then no request is taken any more, and those that run may finish.
 *
 * @throws when the port is taken
 */
export async function listen(
  app: Application,
  { port, host = '127.0.0.1', grace = 10_000 }: ListenOptions,
): Promise<Server> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = app.listen(port, host, (error?: Error) =>
      error === undefined ? resolve(starting) : reject(error),
    );
  });
  const stop = (): void => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), grace).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return server;
}
