import { styleText } from 'node:util';
import { showEntry, type TrafficEntry } from '../mock/index.ts';
import { printable } from '../shared/printable.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Writes a request to the log, once it is answered. */
export type TrafficLog = (entry: TrafficEntry, io: Io) => void;

const LOGS: Readonly<Record<string, TrafficLog>> = {
  pretty: (entry, io) => io.out(`${prettyLine(entry, io.useColor)}\n`),
  json: (entry, io) => io.out(`${JSON.stringify(showEntry(entry, ''))}\n`),
  none: () => {},
};

/** @throws {UsageError} for a form that there is not */
export function trafficLog(form: unknown): TrafficLog {
  const name = typeof form === 'string' ? form : 'pretty';
  const log = Object.hasOwn(LOGS, name) ? LOGS[name] : undefined;
  if (log !== undefined) return log;
  throw new UsageError(`There is no log \`${name}\`.`, {
    code: 'USAGE_LOG',
    hint: `Choose one of ${Object.keys(LOGS).join(', ')}.`,
  });
}

const MOST_ISSUES = 3;

/** One line, and one for each thing that is wrong with the request: what a stranger sent must not steer the terminal. */
function prettyLine(
  { kind, request, answer, milliseconds, session }: TrafficEntry,
  useColor: boolean,
): string {
  const { status, about, disruption } = answer;
  const paint = (color: Parameters<typeof styleText>[0], text: string): string =>
    useColor ? styleText(color, text, { validateStream: false }) : text;
  const color = status === 0 ? 'red' : status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
  const issues = about?.issues ?? [];
  const details = issues
    .slice(0, MOST_ISSUES)
    .map(({ in: location, pointer, message }) => `  ${location} ${pointer} ${message}`.trimEnd());
  const more = issues.length > MOST_ISSUES ? [`  and ${issues.length - MOST_ISSUES} more`] : [];
  const told = [
    ...(kind === 'callback' ? [paint('cyan', 'callback')] : []),
    request.method,
    printable(request.url),
    paint(color, status === 0 ? 'unanswered' : String(status)),
    `${milliseconds.toFixed(1)} ms`,
    ...(session === '' ? [] : [`session ${printable(session)}`]),
    ...(disruption === undefined ? [] : [paint('red', disruption)]),
  ];
  return [
    told.join(' '),
    ...[...details, ...more].map((line) => paint('dim', printable(line))),
  ].join('\n');
}
