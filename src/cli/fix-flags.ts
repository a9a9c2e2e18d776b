import type { Flag } from './command.ts';

/** Flags of `lint` that change the contract; `runFixes` reads them. */
export const FIX_FLAGS: Readonly<Record<'fix' | 'dry-run' | 'safe', Flag>> = {
  fix: {
    type: 'boolean',
    description: 'Edit the contract so that findings go away, then report what is left.',
  },
  'dry-run': {
    type: 'boolean',
    description: 'With --fix: print the edits as a diff, write nothing.',
  },
  safe: { type: 'boolean', description: 'With --fix: only edits that need no review.' },
};
