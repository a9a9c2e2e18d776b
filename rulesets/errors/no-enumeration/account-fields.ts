import type { Operation } from '../../../src/contract/index.ts';

/** The properties of a body by which an account is found and proved. */
export interface AccountFields {
  readonly email: string;
  readonly password: string;
}

/** Those of what an operation takes, by their formats; `undefined` where it takes no such pair. */
export function accountFields({ requestBody }: Operation): AccountFields | undefined {
  const properties = [...(requestBody?.json?.schema?.properties ?? [])];
  const named = (format: string): string | undefined =>
    properties.find(([, schema]) => schema.keyword('format') === format)?.[0];
  const [email, password] = [named('email'), named('password')];
  return email === undefined || password === undefined ? undefined : { email, password };
}
