import type { Call } from './call.ts';
import { withHeader } from './with-header.ts';

/** The call by whoever has a bearer token (RFC 6750, section 2.1), instead of the credential that it had. */
export function withToken(call: Call, token: string): Call {
  return withHeader({ ...call, credentials: 'none' }, 'Authorization', `Bearer ${token}`);
}
