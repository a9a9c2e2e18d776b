import { printable } from '../../shared/printable.ts';
import type { Finding } from '../finding.ts';
import { replayCommand } from './replay-command.ts';

/** What leads back to a finding. */
export interface FindingTextOptions {
  /** Path of the spec, for the command that makes the call again. */
  readonly spec: string;
  readonly url: string;
  /** How the place in the contract is shown: usually relative to the working folder. */
  readonly file?: ((file: string) => string) | undefined;
}

const EXCERPT = 240;

/** A finding for people: what was promised, what came, and how to see it again. Safe for a terminal. */
export function findingText(finding: Finding, options: FindingTextOptions): string {
  const { location, answer } = finding;
  const file = options.file?.(location.file) ?? location.file;
  const rows: (readonly [string, string])[] = [
    ['expected', finding.expected],
    ['actual', finding.actual],
    ['answer', `${answer.status} ${clip(answer.excerpt)}`],
    ['because', `${finding.clause} (${finding.endpoint}, ${file}:${location.line})`],
    ...(finding.also.length === 0 ? [] : [['also at', clip(finding.also.join(', '))] as const]),
    ...finding.steps.map((step) => ['first', step] as const),
    [finding.steps.length === 0 ? 'try' : 'then', finding.curl],
    ['again', replayCommand(finding, options)],
  ];
  return rows.map(([label, text]) => `${label.padEnd(9)} ${printable(text)}`).join('\n');
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
