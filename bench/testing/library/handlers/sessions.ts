import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { ACCOUNTS } from '../seed-items.ts';
import type { Handler } from './handler.ts';

const NO_STORE = { 'cache-control': 'no-store' };

export const sessions: Readonly<Record<string, Handler>> = {
  signIn({ body }, library) {
    const account = ACCOUNTS.find(
      ({ email, password }) => email === body['email'] && password === body['password'],
    );
    if (account === undefined) {
      throw new Refusal(401, 'INVALID_CREDENTIALS', [], { 'www-authenticate': 'Bearer' });
    }
    const token = randomUUID();
    library.tokens.set(token, { member: account.member, isLibrarian: false });
    const headers = { ...NO_STORE, location: '/api/v1/auth/sessions/current' };
    return { status: 201, data: { access_token: token, expires_in: 900 }, headers };
  },

  signOut({ request }, { tokens }) {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const isLasting = ACCOUNTS.some(({ name }) => token.startsWith(name));
    if (!isLasting) tokens.delete(token);
    return { status: 204 };
  },

  checkLiveness: () => ({ status: 200, data: { status: 'alive' }, headers: NO_STORE }),
};
