import { UsageError } from './usage-error.ts';

/**
 * The value of a flag that takes one of a few words.
 *
 * @throws {UsageError} when it is another
 */
export function choose<T extends string>(flag: string, value: unknown, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`\`--${flag}\` cannot be ${JSON.stringify(value)}.`, {
    code: 'USAGE_FLAG',
    hint: `Use one of: ${choices.join(', ')}.`,
  });
}
