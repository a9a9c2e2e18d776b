import type { Make } from './making.ts';
import type { Subject } from './subject.ts';

const USUAL =
  /(?:^|_)(?:active|enabled|verified|available|success|successful|ok|valid|published|in_stock|visible|confirmed)$/;
const UNUSUAL =
  /(?:^|_)(?:deleted|archived|cancell?ed|disabled|blocked|banned|suspended|locked|expired|revoked|hidden|test|draft|deprecated|error|failed|has_more|livemode)$/;

/** Booleans that are mostly what a name says a thing usually is. */
export function compileBoolean({ names }: Subject): Make {
  const isMostly = names.some((name) => USUAL.test(name));
  const isHardly = names.some((name) => UNUSUAL.test(name));
  const share = isMostly ? 0.85 : isHardly ? 0.15 : 0.5;
  return ({ random }) => random() < share;
}
