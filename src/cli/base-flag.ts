import type { Flag } from './command.ts';

/** The flag of commands that compare a contract with the one before it; `baseOption` reads it. */
export const BASE_FLAG: Readonly<Record<'base', Flag>> = {
  base: {
    type: 'string',
    value: 'REV|FILE',
    description:
      "The contract of before, whose clients must not break: a git revision or a file. Default: the configuration's.",
  },
};
