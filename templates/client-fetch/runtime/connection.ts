import type { ClientEnvironment, ClientStep, ClientStepFactory } from './client-step.ts';
import { credentialStore, type Credentials } from './credential-store.ts';
import { sleep } from './sleep.ts';

export interface ConnectionOptions {
  /** Origin of the API, with a path if it is mounted below one: `https://api.example.com`. */
  readonly baseUrl: string | URL;
  /** By name of the security scheme: a credential, or what fetches one. */
  readonly credentials?: Credentials | undefined;
  /** Stands in for the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds one attempt may take. Default: 30000. */
  readonly timeout?: number | undefined;
  /** Stands in for clock, randomness and waiting: for tests. */
  readonly environment?: Partial<ClientEnvironment> | undefined;
}

/** How operations reach a server. */
export interface Connection {
  readonly baseUrl: URL;
  readonly fetch: typeof fetch;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  /** Makes a step, its outer function run once for this connection. */
  readonly step: <Config>(factory: ClientStepFactory<Config>, config: Config) => ClientStep;
}

/** Makes a connection; nothing is sent yet. */
export function connect(options: ConnectionOptions): Connection {
  const environment: ClientEnvironment = {
    randomId: () => crypto.randomUUID(),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    credential: credentialStore(options.credentials ?? {}),
    ...options.environment,
  };
  const made = new Map<unknown, unknown>();
  return {
    baseUrl: new URL(
      options.baseUrl,
      (globalThis as { location?: { href: string } }).location?.href,
    ),
    // Browsers refuse a `fetch` that is called as a method of something else.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    headers: lowerCaseKeys(options.headers ?? {}),
    timeout: options.timeout ?? 30_000,
    step<Config>(factory: ClientStepFactory<Config>, config: Config): ClientStep {
      const make = (made.get(factory) as ReturnType<typeof factory>) ?? factory(environment);
      made.set(factory, make);
      return make(config);
    },
  };
}

/** Header names compare without case (RFC 9110, section 5.1). */
export function lowerCaseKeys(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
