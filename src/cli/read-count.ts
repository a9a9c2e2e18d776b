import { UsageError } from './usage-error.ts';

/**
 * The whole number of a flag; `undefined` where it is left out.
 *
 * @throws {UsageError} when it is none from `least` on
 */
export function readCount(flag: string, value: unknown, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`\`--${flag}\` cannot be ${JSON.stringify(value)}.`, {
    code: 'USAGE_FLAG',
    hint: `Give a whole number from ${least} on.`,
  });
}
