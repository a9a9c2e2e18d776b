import type { Sessions } from './auth/sessions.ts';
import type { Tokens } from './auth/tokens.ts';
import type { SecurityHandlers } from './generated/server/security.ts';

export function securityHandlers(sessions: Sessions, tokens: Tokens): SecurityHandlers {
  return {
    async bearerAuth(token) {
      const claims = tokens.verify(token);
      // A token may outlive its session, which ends with signing out.
      if (claims === undefined || sessions.find(claims.sid) === undefined) return undefined;
      return { id: claims.sub, scopes: claims.roles, claims: { sid: claims.sid } };
    },
  };
}
