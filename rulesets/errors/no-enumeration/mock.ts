import {
  errorCodes,
  spokenName,
  type Contract,
  type Operation,
} from '../../../src/contract/index.ts';
import { defineMock, valueAt } from '../../../src/convention/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';
import { accountFields, type AccountFields } from './account-fields.ts';

interface SignInConfig {
  readonly fields: AccountFields;
  /** Bodies that are accounts, because the contract has them as examples. */
  readonly accounts: readonly unknown[];
  /** Whether there may be other accounts, which the mock knows nothing of. */
  readonly isOpen: boolean;
  readonly code: string | undefined;
}

/** Lets in the accounts of the examples, each with its password. */
const signIn: StepFactory<SignInConfig> =
  () =>
  ({ fields, accounts, isOpen, code }) =>
  ({ input }, next) => {
    const has = (account: unknown, name: string): boolean =>
      valueAt(account, name) === valueAt(input.body, name);
    const known = accounts.filter((account) => has(account, fields.email));
    const isStranger = known.length === 0;
    if (isStranger ? isOpen : known.some((account) => has(account, fields.password))) return next();
    throw new Problem(
      'unauthenticated',
      'The address or the password is wrong. Correct them and sign in again.',
      { code },
    );
  };

export default defineMock({
  slot: 'window',
  step: signIn,
  config(operation, { contract }) {
    if (operation.node.text('x-auth-endpoint') !== 'login') return undefined;
    const fields = accountFields(operation);
    const accounts = [...(operation.requestBody?.json?.examples.values() ?? [])];
    if (fields === undefined || accounts.length === 0) return undefined;
    return { fields, accounts, isOpen: opensAccounts(contract), code: refusal(operation) };
  },
});

/** Whether an account can be made: by another operation that takes an address and a password. */
function opensAccounts({ operations }: Contract): boolean {
  return operations.some(
    (operation) =>
      operation.method === 'post' &&
      operation.node.text('x-auth-endpoint') !== 'login' &&
      accountFields(operation) !== undefined,
  );
}

/** The code that the contract has for it. */
function refusal(operation: Operation): string | undefined {
  const response = operation.response(401);
  if (response === undefined) return undefined;
  return errorCodes(response).find((code) => /credential|password/.test(spokenName(code)));
}
