import { UsageError } from './usage-error.ts';

/**
 * A number of things; left out, as many as there are.
 *
 * @throws {UsageError} when it is no whole number from 0 on
 */
export function readCount(flag: string, value: unknown): number {
  if (value === undefined) return Infinity;
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  throw new UsageError(`\`--${flag}\` cannot be ${JSON.stringify(value)}.`, {
    code: 'USAGE_FLAG',
    hint: 'Give a whole number from 0 on.',
  });
}
