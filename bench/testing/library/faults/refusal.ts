import { Refusal } from '../refusal.ts';
import type { Reply } from '../reply.ts';

/** What a wrong field is answered. */
export function refusal(field: string): Reply {
  return new Refusal(400, 'VALIDATION_FAILED', [{ field, issue: 'is wrong' }]).reply;
}
