import { isAuthEndpoint, type Operation } from '../../contract/index.ts';
import { textsNamed, type Answer } from '../../convention/index.ts';
import type { WireRequest } from '../call/wire-request.ts';

/** What a property is called that holds a token, and what it is called where tokens are all that is handed out. */
const TOKEN = /^(((access|auth|bearer|refresh|session|id) )token|jwt)$/;
const ANY_TOKEN = /^(((access|auth|bearer|refresh|session|id) )?token|jwt)$/;

/** The variable that stands for a token of the server's. */
const VARIABLE = 'TOKEN';

/** A shorter text may stand anywhere by chance. */
const SHORTEST = 8;

/** Texts that must not be printed, wherever they turn up: credentials that were sent, and tokens that the server hands out. */
export class KnownSecrets {
  readonly #known = new Map<string, string>();

  learn(request: WireRequest, answer: Answer): void {
    for (const [secret, variable] of request.secrets) this.#add(secret, variable);
    if (answer.status < 200 || answer.status > 299) return;
    const sent = textOf(request);
    for (const token of textsNamed(answer.body, nameAt(answer.call.operation))) {
      // What the test itself has made up is no secret of the server.
      if (!sent.includes(token)) this.#add(token, VARIABLE);
    }
  }

  /** A request with the secrets that it or its answer holds. */
  mark(request: WireRequest, { headers, body }: Answer): WireRequest {
    const text = [textOf(request), ...Object.values(headers), JSON.stringify(body) ?? ''].join(
      '\n',
    );
    const found = [...this.#known].filter(([secret]) => text.includes(secret));
    return { ...request, secrets: new Map([...found, ...request.secrets]) };
  }

  #add(secret: string, variable: string): void {
    if (secret.length < SHORTEST) return;
    // Forms and queries hold it percent-encoded.
    for (const text of [secret, encodeURIComponent(secret)]) {
      if (!this.#known.has(text)) this.#known.set(text, variable);
    }
  }
}

function nameAt(operation: Operation): RegExp {
  return isAuthEndpoint(operation) ? ANY_TOKEN : TOKEN;
}

function textOf({ path, headers, body = '' }: WireRequest): string {
  return [path, ...Object.values(headers), body].join('\n');
}
