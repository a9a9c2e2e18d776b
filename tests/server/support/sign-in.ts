import { DEMO } from '../../../examples/orders-api/shop/seed.ts';
import type { CredentialSource } from '../../../src/testing/index.ts';

/** Access tokens of the example's accounts, a new one each time. */
export const signIn: CredentialSource = async ({ who, scopes, url }) => {
  const email = who === 'other' ? DEMO.jonas : scopes.includes('admin') ? DEMO.ada : DEMO.mira;
  // One of the two prefixes is there, whether or not the server keeps the versioning convention.
  for (const prefix of ['/api/v1', '']) {
    const response = await fetch(new URL(`${prefix}/auth/sessions`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: DEMO.password }),
    });
    if (response.status !== 201) continue;
    const body = (await response.json()) as Session & { readonly data?: Session };
    return (body.data ?? body).access_token;
  }
  return undefined;
};

interface Session {
  readonly access_token: string;
}
