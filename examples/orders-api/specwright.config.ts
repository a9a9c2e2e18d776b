import type { Config } from 'specwright';
import { DEMO } from './shop/seed.ts';

export default {
  generate: { out: '.' },
  /** JWTs end with their session. */
  conventions: { 'auth/revocation': { denylist: true } },
  test: {
    /** Signs in anew for every request of the tests: one of them is to sign out. */
    async credentials({ who, scopes, url }) {
      const email = who === 'other' ? DEMO.jonas : scopes.includes('admin') ? DEMO.ada : DEMO.mira;
      const response = await fetch(new URL('/api/v1/auth/sessions', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: DEMO.password }),
      });
      const { data } = (await response.json()) as { data: { access_token: string } | null };
      return data?.access_token;
    },
  },
} satisfies Config;
