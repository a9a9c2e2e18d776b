import { Refusal } from '../refusal.ts';

/** Refuses what is right. */
export function refuse(field: string): never {
  throw new Refusal(400, 'VALIDATION_FAILED', [{ field, issue: 'is wrong' }]);
}
