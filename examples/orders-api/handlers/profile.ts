import type { Profile, ProfileHandlers } from '../generated/server/handlers.ts';
import { problem } from '../generated/server/problem.ts';
import { PRIVATE } from '../http/cache.ts';
import { assertCurrent, entityTag, isCurrent } from '../http/entity-tag.ts';
import type { Account, Shop } from '../shop/shop.ts';

export function profileHandlers(shop: Shop): ProfileHandlers {
  return {
    async getProfile({ header }, { principal }) {
      const account = find(principal.id);
      const headers = { ...PRIVATE, etag: entityTag(account) };
      if (isCurrent(header['if-none-match'], account)) return { status: 304, headers };
      return { status: 200, headers, body: present(account) };
    },

    async updateProfile({ header, body }, { principal }) {
      const account = find(principal.id);
      assertCurrent(header['if-match'], account);
      const email = body.email ?? account.email;
      const owner = shop.accountBy('email', email);
      if (owner !== undefined && owner.id !== account.id) {
        throw problem('conflict', 'This e-mail address cannot be used. Choose a different one.', {
          code: 'EMAIL_TAKEN',
          issues: [
            { in: 'body', pointer: '/email', keyword: 'x-unique', message: 'is already in use' },
          ],
        });
      }
      const changed: Account = {
        ...account,
        email,
        name: body.name ?? account.name,
        version: account.version + 1,
        updated_at: shop.timestamp(),
      };
      shop.accounts.set(changed.id, changed);
      return { status: 200, headers: { etag: entityTag(changed) }, body: present(changed) };
    },
  };

  function find(id: string): Account {
    const account = shop.accounts.get(id);
    if (account !== undefined) return account;
    const message = 'The account is gone. Sign in with another one.';
    throw problem('unauthenticated', message, { headers: { 'www-authenticate': 'Bearer' } });
  }
}

function present({
  login: _login,
  passwordHash: _hash,
  roles: _roles,
  ...profile
}: Account): Profile {
  return profile;
}
