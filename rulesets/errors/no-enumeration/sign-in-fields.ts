import type { Operation } from '../../../src/contract/index.ts';

/** The properties of a sign-in by which an account is found and proved. */
export interface SignInFields {
  readonly email: string;
  readonly password: string;
}

/** Those of an operation that is declared to be a sign-in; `undefined` where it takes no such pair. */
export function signInFields({ node, requestBody }: Operation): SignInFields | undefined {
  if (node.text('x-auth-endpoint') !== 'login') return undefined;
  const properties = [...(requestBody?.json?.schema?.properties ?? [])];
  const named = (format: string): string | undefined =>
    properties.find(([, schema]) => schema.keyword('format') === format)?.[0];
  const [email, password] = [named('email'), named('password')];
  return email === undefined || password === undefined ? undefined : { email, password };
}
