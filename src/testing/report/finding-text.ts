import { printable } from '../../shared/printable.ts';
import { quoteShell } from '../../shared/quote-shell.ts';
import type { Finding } from '../finding.ts';

/** What leads back to a finding. */
export interface FindingTextOptions {
  /** Path of the spec, for the command that makes the call again. */
  readonly spec: string;
  readonly url: string;
  /** How the place in the contract is shown: usually relative to the working folder. */
  readonly file?: (file: string) => string;
}

const EXCERPT = 240;

/** A finding for people: what was promised, what came, and how to see it again. Safe for a terminal. */
export function findingText(finding: Finding, options: FindingTextOptions): string {
  const { location, answer, seed } = finding;
  const file = options.file?.(location.file) ?? location.file;
  const again = ['specwright', 'test', options.spec, '--url', options.url, '--seed', String(seed)];
  const rows: [string, string][] = [
    ['expected', finding.expected],
    ['actual', finding.actual],
    ['answer', `${answer.status} ${clip(answer.excerpt)}`],
    ['because', `${finding.clause} (${finding.endpoint}, ${file}:${location.line})`],
    ['try', finding.curl],
    ['again', [...again, '--replay', finding.replay].map(quoteShell).join(' ')],
  ];
  return rows.map(([label, text]) => `${label.padEnd(9)} ${printable(text)}`).join('\n');
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
