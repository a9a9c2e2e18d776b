import type { Operation } from '../../contract/index.ts';

/** Whether an operation signs somebody in: nobody can invent the password of an account that exists. */
export function isSignIn(operation: Operation): boolean {
  if (operation.node.get('x-auth-endpoint') !== undefined) return true;
  const properties = operation.requestBody?.json?.schema?.properties;
  return (
    operation.method === 'post' &&
    operation.security.length === 0 &&
    [...(properties?.values() ?? [])].some((schema) => schema.keyword('format') === 'password')
  );
}
