import type { Server } from 'node:http';
import type { Application } from 'express';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Only this machine, where left out. */
  readonly host?: string;
  /** Milliseconds that running requests are given to finish, once the process is told to end. */
  readonly grace?: number;
  /** Told when the process is told to end. */
  readonly onStop?: () => void;
}

/**
 * Serves until the process is told to end (SIGINT, SIGTERM); then no request is taken any more, and those that
 * run may finish.
 *
 * @returns the server's origin: `http://127.0.0.1:3000`
 * @throws when the port is taken
 */
export async function listen(
  app: Application,
  { port, host = '127.0.0.1', grace = 10_000, onStop }: ListenOptions,
): Promise<string> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = app.listen(port, host, (error?: Error) =>
      error === undefined ? resolve(starting) : reject(error),
    );
  });
  const stop = (): void => {
    onStop?.();
    // Connections that are kept alive fall idle one by one, and would be waited for.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => clearInterval(idle));
    setTimeout(() => server.closeAllConnections(), grace).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}
