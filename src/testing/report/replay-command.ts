import { quoteShell } from '../../shared/quote-shell.ts';
import type { Finding } from '../finding.ts';

/** The command that makes the call of a finding again, for a POSIX shell. */
export function replayCommand(
  { seed, replay }: Finding,
  { spec, url }: { readonly spec: string; readonly url: string },
): string {
  const words = ['specwright', 'test', spec, '--url', url, '--seed', String(seed)];
  return [...words, '--replay', replay].map(quoteShell).join(' ');
}
