import type { RoleName } from '../state/resource-roles.ts';
import type { EventKind } from './event-kind.ts';

/** The event that an operation is to its resource, by what it is answered. */
export function eventOf(role: RoleName, status: number): EventKind | undefined {
  if (role === 'create' || (role === 'replace' && status === 201)) return 'created';
  if (role === 'delete') return 'deleted';
  return role === 'replace' || role === 'update' || role === 'action' ? 'updated' : undefined;
}
