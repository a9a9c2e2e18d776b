import type { Api } from './api.ts';
import type { Call } from './call.ts';
import { withToken } from './with-token.ts';

/**
 * Whether a call with a bearer token that was made up is not refused for that: the server, a mock perhaps, does not know
 * callers, and nothing can be told of what each of them may do. That it has been made before may be a reason to refuse
 * the call, which says nothing of who makes it.
 */
export async function letsAnybodyIn(call: Call, api: Api): Promise<boolean> {
  const { status } = await api.send(withToken(call, api.unique()), { quietly: true });
  return status !== 401 && status !== 403;
}
