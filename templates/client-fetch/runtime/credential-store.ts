import type { ClientEnvironment } from './client-step.ts';

/** A token, key or `user:password`, or what fetches one; `fresh` is set when the last one was refused. */
export type Credential =
  | string
  | ((options: { readonly fresh: boolean }) => string | undefined | Promise<string | undefined>);

/** Credentials by name of the security scheme. */
export type Credentials = Readonly<Record<string, Credential | undefined>>;

/** Looks credentials up. Calls that are refused at the same time share one request for a fresh one. */
export function credentialStore(credentials: Credentials): ClientEnvironment['credential'] {
  const refreshing = new Map<string, Promise<string | undefined>>();
  return async (scheme, { fresh }) => {
    const credential = Object.hasOwn(credentials, scheme) ? credentials[scheme] : undefined;
    if (typeof credential !== 'function') return fresh ? undefined : credential;
    if (!fresh)
      return (await refreshing.get(scheme)?.catch(() => undefined)) ?? credential({ fresh });
    const running =
      refreshing.get(scheme) ??
      Promise.resolve(credential({ fresh })).finally(() => refreshing.delete(scheme));
    refreshing.set(scheme, running);
    return running;
  };
}
