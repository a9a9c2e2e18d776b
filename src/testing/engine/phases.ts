/**
 * The parts of a run, in their order: what only reads, what writes, what writes and bears no other writer, what
 * is asked when the rest has found nothing, what ends the caller's own session, what uses up a quota.
 */
export const PHASES = ['read', 'write', 'alone', 'after', 'leave', 'exhaust'] as const;

export type Phase = (typeof PHASES)[number];
