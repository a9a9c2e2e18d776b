import { errorCodes, spokenName, type Operation } from '../../../src/contract/index.ts';
import { defineMock } from '../../../src/convention/index.ts';
import { own } from '../../../src/shared/own.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';
import { signInFields, type SignInFields } from './sign-in-fields.ts';

interface SignInConfig {
  readonly fields: SignInFields;
  /** Bodies that are accounts, because the contract has them as examples. */
  readonly accounts: readonly unknown[];
  readonly code: string | undefined;
}

/** Refuses the account of an example with another password; whom the contract does not know gets in. */
const signIn: StepFactory<SignInConfig> =
  () =>
  ({ fields: { email, password }, accounts, code }) =>
  ({ input }, next) => {
    const isOf = (account: unknown): boolean => own(account, email) === own(input.body, email);
    const isProved = (account: unknown): boolean =>
      own(account, password) === own(input.body, password);
    const known = accounts.filter(isOf);
    if (known.length === 0 || known.some(isProved)) return next();
    throw new Problem(
      'unauthenticated',
      'The address or the password is wrong. Correct them and sign in again.',
      { code },
    );
  };

export default defineMock({
  slot: 'window',
  step: signIn,
  config(operation) {
    const fields = signInFields(operation);
    const accounts = [...(operation.requestBody?.json?.examples.values() ?? [])];
    return fields === undefined || accounts.length === 0
      ? undefined
      : { fields, accounts, code: refusal(operation) };
  },
});

/** The code that the contract has for it. */
function refusal(operation: Operation): string | undefined {
  const response = operation.response(401);
  if (response === undefined) return undefined;
  return errorCodes(response).find((code) => /credential|password/.test(spokenName(code)));
}
