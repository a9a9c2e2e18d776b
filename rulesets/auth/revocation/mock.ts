import {
  endsSession,
  isAuthEndpoint,
  type Contract,
  type Operation,
} from '../../../src/contract/index.ts';
import { credentialPlace, defineMock, valueAt } from '../../../src/convention/index.ts';
import { ExpiringMap } from '../../../templates/server-express/runtime/expiring-map.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import {
  readCredential,
  type CredentialPlace,
} from '../../../templates/server-express/runtime/read-credential.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';
import { issuedTokens } from './issued-tokens.ts';
import { tokenProperty } from './token-property.ts';

interface SessionConfig {
  /** Where callers present what they were handed out. */
  readonly places: readonly CredentialPlace[];
  /** Whether it ends what it is called with; by which property of the body, if by any. */
  readonly ends?: { readonly property: string | undefined } | undefined;
  /** Tokens that an answer hands out which the step does not see: one that was chosen by `Prefer`. */
  readonly handsOut?: readonly string[] | undefined;
}

const DAY_S = 86_400;

/**
 * Refuses the tokens of sessions that are over. What the mock has not handed out is let in on trust, and goes on.
 * An example that is handed out again is of a new session.
 */
const endSessions: StepFactory<SessionConfig> = ({ now }) => {
  const issued = new ExpiringMap<'open' | 'over'>(now);
  return ({ places, ends, handsOut }) =>
    async (exchange, next) => {
      const presented = places.flatMap((place) => readCredential(exchange.request, place) ?? []);
      if (presented.some((token) => issued.get(token) === 'over')) {
        throw new Problem(
          'unauthenticated',
          'The session is over. Sign in and repeat the request.',
          {
            headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
          },
        );
      }
      const result = await next();
      if (result.status > 299) return result;
      if (ends !== undefined) {
        const named =
          ends.property === undefined ? '' : String(valueAt(exchange.input.body, ends.property));
        for (const token of [...presented, named]) {
          if (issued.get(token) === 'open') issued.set(token, 'over', DAY_S);
        }
      }
      if (handsOut !== undefined) {
        const told = issuedTokens(result.body);
        for (const token of result.body === undefined ? handsOut : told) {
          issued.set(token, 'open', DAY_S);
        }
      }
      return result;
    };
};

export default defineMock({
  slot: 'authenticate',
  step: endSessions,
  config(operation, { contract }) {
    const places = bearerPlaces(operation, contract);
    const handsOut = isAuthEndpoint(operation) ? exampleTokens(operation) : undefined;
    const ends = endsSession(operation) ? { property: tokenProperty(operation) } : undefined;
    if (places.length === 0 && handsOut === undefined && ends === undefined) return undefined;
    return contract.operations.some(endsSession) ? { places, ends, handsOut } : undefined;
  },
});

function bearerPlaces({ security }: Operation, { securitySchemes }: Contract): CredentialPlace[] {
  const schemes = security.flatMap((requirement) => [...requirement.keys()]);
  const places = schemes.map((name) => credentialPlace(securitySchemes.get(name)));
  return places.filter((place) => place.in === 'bearer').slice(0, 1);
}

function exampleTokens({ success }: Operation): string[] {
  return [...(success?.json?.examples.values() ?? [])].flatMap((value) => issuedTokens(value));
}
