import { ACCESS_LIFETIME, type Tokens } from '../auth/tokens.ts';
import { REFRESH_LIFETIME, type IssuedSession, type Sessions } from '../auth/sessions.ts';
import { verifyPassword } from '../auth/passwords.ts';
import type { AuthHandlers, Session } from '../generated/server/handlers.ts';
import { problem } from '../generated/server/problem.ts';
import { pathOf } from '../http/links.ts';
import type { Shop } from '../shop/shop.ts';

export function authHandlers(shop: Shop, sessions: Sessions, tokens: Tokens): AuthHandlers {
  return {
    async signIn({ body }, { request }) {
      const account = shop.accountBy('login', body.email);
      // Nobody learns from the time it takes whether there is such an account.
      const isRight = await verifyPassword(body.password, account?.passwordHash ?? shop.decoyHash);
      if (account === undefined || !isRight) {
        throw refused(
          'INVALID_CREDENTIALS',
          'The e-mail address or the password is wrong. Check both and try again.',
        );
      }
      const issued = sessions.open(account.id);
      const location = `${pathOf(request)}/current`;
      return { status: 201, headers: { location, etag: tagOf(issued) }, body: present(issued) };
    },

    async signOut(_input, { principal }) {
      sessions.close(String(principal.claims?.['sid']));
      return { status: 204 };
    },

    async refreshTokens({ body }, { request }) {
      const issued = sessions.refresh(body.refresh_token);
      if (issued === undefined) {
        throw refused('REFRESH_TOKEN_INVALID', 'The refresh token cannot be used. Sign in again.');
      }
      const location = pathOf(request).replace(/tokens$/, 'sessions/current');
      return { status: 201, headers: { location, etag: tagOf(issued) }, body: present(issued) };
    },
  };

  function present({ session, refreshToken }: IssuedSession): Session {
    const { id, accountId, createdAt } = session;
    const roles = shop.accounts.get(accountId)?.roles ?? [];
    return {
      id,
      token_type: 'Bearer',
      access_token: tokens.issue({ sub: accountId, sid: id, roles }),
      expires_in: ACCESS_LIFETIME,
      refresh_token: refreshToken,
      refresh_expires_in: REFRESH_LIFETIME,
      created_at: createdAt,
    };
  }
}

function tagOf({ session }: IssuedSession): string {
  return `"${session.id}-${session.generation}"`;
}

function refused(code: 'INVALID_CREDENTIALS' | 'REFRESH_TOKEN_INVALID', message: string) {
  return problem('unauthenticated', message, { code, headers: { 'www-authenticate': 'Bearer' } });
}
