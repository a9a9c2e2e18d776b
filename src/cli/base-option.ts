import { baseName } from '../studio/base/base-name.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';

/** What `BASE_FLAG` says; `undefined` where the configuration counts. */
export function baseOption(
  { base }: Arguments['values'],
  { cwd }: Pick<Io, 'cwd'>,
): string | undefined {
  return typeof base === 'string' ? baseName(base, cwd) : undefined;
}
