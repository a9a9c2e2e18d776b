import type { Contract, Operation, SecurityScheme } from '../../contract/index.ts';
import type { Credentials } from '../../convention/index.ts';
import type { PlacedCredential } from '../call/serialize-call.ts';
import type { CredentialRequest, CredentialSource } from '../credential-source.ts';
import { TestError } from '../test-error.ts';

/** Accepted by a mock, and refused by every real server. */
const UNCONFIGURED = { valid: 'specwright', other: 'specwright-other' } as const;

const VARIABLES = { valid: 'SPECWRIGHT_TOKEN', other: 'SPECWRIGHT_OTHER_TOKEN' } as const;

/** What a header field can hold (RFC 9110 section 5.5), without the bytes that only Latin-1 gives a meaning. */
const SENDABLE = /^[\t\x20-\x7E]*$/;

/** Finds the credential each call is to carry, asking the source once per scheme, caller and scopes. */
export class CredentialStore {
  readonly #contract: Contract;
  readonly #source: CredentialSource | undefined;
  readonly #url: string;
  readonly #known = new Map<string, Promise<string | undefined>>();

  constructor(contract: Contract, source: CredentialSource | undefined, url: string) {
    this.#contract = contract;
    this.#source = source;
    this.#url = url;
  }

  /** Forgets what it knows, so that the source is asked anew: after a call that ended the session. */
  renew(): void {
    this.#known.clear();
  }

  /** The credentials of one alternative that can be met; none for a public operation. */
  async place(operation: Operation, who: Credentials): Promise<readonly PlacedCredential[]> {
    if (who === 'none') return [];
    let placed: PlacedCredential[] = [];
    for (const requirement of operation.security) {
      placed = [];
      for (const [name, scopes] of requirement) {
        const scheme = this.#contract.securitySchemes.get(name);
        const credential = await this.#ask(name, scopes, who);
        if (scheme !== undefined && credential !== undefined) {
          placed.push(place(scheme, credential, this.#variable(who)));
        }
      }
      if (placed.length === requirement.size) return placed;
    }
    return placed;
  }

  /**
   * Whether two operations are called by one caller: with equal credentials, or ones of equal rights. What is
   * public is everybody's.
   */
  async isSame(one: Operation, other: Operation): Promise<boolean> {
    if (!one.isProtected || !other.isProtected) return true;
    if (JSON.stringify(rights(one)) === JSON.stringify(rights(other))) return true;
    const [mine, theirs] = await Promise.all([one, other].map((each) => this.place(each, 'valid')));
    const values = (placed: readonly PlacedCredential[] = []): string =>
      JSON.stringify(placed.map(({ name, value }) => [name, value]));
    return values(mine) === values(theirs);
  }

  /** Whether the source tells a caller from the main one. */
  async tells(who: 'other' | 'unprivileged', operation: Operation): Promise<boolean> {
    if (this.#source === undefined) return false;
    const [valid, other] = await Promise.all([
      this.place(operation, 'valid'),
      this.place(operation, who),
    ]);
    const values = new Set(valid.map(({ value }) => value));
    return other.length > 0 && !other.some(({ value }) => values.has(value));
  }

  /** The bearer token of the main caller (RFC 6750). */
  async token(operation: Operation): Promise<string | undefined> {
    const placed = await this.place(operation, 'valid');
    const bearer = placed.find(
      ({ name, value }) => name === 'authorization' && value.startsWith('Bearer '),
    );
    return bearer?.value.slice('Bearer '.length);
  }

  #variable(who: Credentials): string | undefined {
    return this.#source === undefined || who === 'invalid' || who === 'none'
      ? undefined
      : VARIABLES[callerOf(who)];
  }

  async #ask(
    scheme: string,
    scopes: readonly string[],
    who: Exclude<Credentials, 'none'>,
  ): Promise<string | undefined> {
    if (who === 'invalid') return 'invalid';
    const caller = callerOf(who);
    if (this.#source === undefined) return UNCONFIGURED[caller];
    const granted = who === 'unprivileged' ? [] : scopes;
    const key = JSON.stringify([scheme, granted, caller]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const request = { scheme, scopes: granted, who: caller, url: this.#url };
    const asked = this.#fetch(this.#source, request);
    this.#known.set(key, asked);
    return asked;
  }

  async #fetch(source: CredentialSource, request: CredentialRequest): Promise<string | undefined> {
    const credential = await this.#request(source, request);
    if (credential === undefined || SENDABLE.test(credential)) return credential;
    throw new TestError(`The credential for \`${request.scheme}\` cannot be sent in a header.`, {
      code: 'TEST_CREDENTIALS',
      hint: 'Give the secret itself, in printable ASCII characters: a placeholder such as `…` is none.',
    });
  }

  async #request(
    source: CredentialSource,
    request: CredentialRequest,
  ): Promise<string | undefined> {
    try {
      return await source(request);
    } catch (error) {
      throw new TestError(
        `The credential for \`${request.scheme}\` cannot be had: ${String(error)}.`,
        {
          code: 'TEST_CREDENTIALS',
          hint: 'Correct `test.credentials` in specwright.config.ts, and see that the server runs.',
          cause: error,
        },
      );
    }
  }
}

/** Who it is, whatever the scopes. */
function callerOf(who: 'valid' | 'unprivileged' | 'other'): 'valid' | 'other' {
  return who === 'unprivileged' ? 'valid' : who;
}

function rights({ security }: Operation): unknown {
  return security.map((requirement) => [...requirement]);
}

function place(
  scheme: SecurityScheme,
  credential: string,
  variable: string | undefined,
): PlacedCredential {
  const secret = (text: string): Pick<PlacedCredential, 'secret'> =>
    variable === undefined ? {} : { secret: { text, variable } };
  if (scheme.apiKey !== undefined) {
    const location =
      scheme.apiKey.in === 'query' || scheme.apiKey.in === 'cookie' ? scheme.apiKey.in : 'header';
    // Query and cookie values are percent-encoded on the wire, and that is what must not be printed.
    const text = location === 'header' ? credential : encodeURIComponent(credential);
    return { in: location, name: scheme.apiKey.name, value: credential, ...secret(text) };
  }
  if (scheme.scheme === 'basic') {
    const encoded = Buffer.from(credential).toString('base64');
    return { in: 'header', name: 'authorization', value: `Basic ${encoded}`, ...secret(encoded) };
  }
  return {
    in: 'header',
    name: 'authorization',
    value: `Bearer ${credential}`,
    ...secret(credential),
  };
}
