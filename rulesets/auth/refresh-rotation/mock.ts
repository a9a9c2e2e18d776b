import {
  errorCodes,
  isAuthEndpoint,
  spokenName,
  type Operation,
} from '../../../src/contract/index.ts';
import { defineMock, valueAt } from '../../../src/convention/index.ts';
import { ExpiringMap } from '../../../templates/server-express/runtime/expiring-map.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { replaceText } from './replace-text.ts';
import { tradedProperty } from './traded-property.ts';

interface TradeConfig {
  /** The property of the body that is traded in, if one is. */
  readonly property: string | undefined;
  /** What refuses a token that was used. */
  readonly code: string | undefined;
  /** Whether the schema takes any text for a refresh token. */
  readonly isFree: boolean;
  /** Tokens of an answer that the step does not see: one that was chosen by `Prefer`. */
  readonly examples: readonly string[];
}

const WEEK_S = 604_800;

/** Trades each refresh token that it has handed out once. An example that is handed out again is another token. */
const trade: StepFactory<TradeConfig> = ({ now, randomId }) => {
  const known = new ExpiringMap<'unused' | 'used'>(now);
  return ({ property, code, isFree, examples }) =>
    async ({ input }, next) => {
      const sent = property === undefined ? '' : String(valueAt(input.body, property));
      if (known.get(sent) === 'used') {
        const message = 'The refresh token was used before. Sign in again.';
        throw new Problem('unauthenticated', message, { code });
      }
      const result = await next();
      if (result.status > 299) return result;
      if (result.body === undefined) {
        for (const token of examples) known.set(token, 'unused', WEEK_S);
        return result;
      }
      // The example of the answer may be that of the request.
      const body = isFree && sent !== '' ? replaceText(result.body, sent, randomId()) : result.body;
      if (known.get(sent) === 'unused') known.set(sent, 'used', WEEK_S);
      for (const token of refreshTokens(body)) known.set(token, 'unused', WEEK_S);
      return { ...result, body };
    };
};

export default defineMock({
  slot: 'validate',
  step: trade,
  config(operation, { contract }) {
    const property = tradedProperty(operation);
    if (property === undefined && !isAuthEndpoint(operation)) return undefined;
    if (!contract.operations.some((each) => tradedProperty(each) !== undefined)) return undefined;
    const values = [...(operation.success?.json?.examples.values() ?? [])];
    return {
      property,
      code: refusal(operation),
      isFree: takesAnyText(operation),
      examples: values.flatMap(refreshTokens),
    };
  },
});

/** The code that the contract has for it. */
function refusal(operation: Operation): string | undefined {
  const response = operation.response(401);
  if (response === undefined) return undefined;
  return errorCodes(response).find((code) => /\b(refresh|token)\b/.test(spokenName(code)));
}

function takesAnyText({ payload }: Operation): boolean {
  const [, schema] =
    [...(payload?.schema.properties ?? [])].find(
      ([name]) => spokenName(name) === 'refresh token',
    ) ?? [];
  const bounds = ['enum', 'const', 'pattern', 'format', 'minLength', 'maxLength'];
  return schema !== undefined && bounds.every((name) => schema.keyword(name) === undefined);
}
