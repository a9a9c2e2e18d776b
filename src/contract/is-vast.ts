import { isRecord } from '../shared/is-record.ts';
import type { JsonSchema } from './json-schema.ts';

/** Stripe's answers lead to some 700 definitions, and take seconds to compile. */
const MOST_DEFINITIONS = 100;

/** Whether a self-contained schema leads to so many others that looking at values beats compiling it. */
export function isVast({ $defs }: JsonSchema): boolean {
  return isRecord($defs) && Object.keys($defs).length > MOST_DEFINITIONS;
}
