import type { Command } from './command.ts';

/** Commands in the order of help. Each is loaded only when it is named: `lint` need not wait for the mock. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  lint: () => import('./commands/lint.ts'),
  mock: () => import('./commands/mock.ts'),
  generate: () => import('./commands/generate.ts'),
  test: () => import('./commands/test.ts'),
  dev: () => import('./commands/dev.ts'),
  conventions: () => import('./commands/conventions.ts'),
};
