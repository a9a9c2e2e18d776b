import { styleText } from 'node:util';
import { showEntry, type TrafficEntry } from '../mock/index.ts';
import { printable } from '../shared/printable.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

type Writer = (entry: TrafficEntry, io: Io) => string;

const WRITERS: Readonly<Record<string, Writer | undefined>> = {
  pretty: (entry, io) => prettyLine(entry, io.useColor),
  json: (entry) => JSON.stringify(showEntry(entry, '')),
  none: undefined,
};

/**
 * Writes requests to the log, once they are answered. Those that are answered at the same time are written at once:
 * a terminal is slow.
 *
 * @throws {UsageError} for a form that there is not
 */
export function trafficLog(form: unknown, io: Io): (entry: TrafficEntry) => void {
  const name = typeof form === 'string' ? form : 'pretty';
  if (Object.hasOwn(WRITERS, name)) {
    const write = WRITERS[name];
    return write === undefined ? () => {} : inBatches(write, io);
  }
  throw new UsageError(`There is no log \`${name}\`.`, {
    code: 'USAGE_LOG',
    hint: `Choose one of ${Object.keys(WRITERS).join(', ')}.`,
  });
}

function inBatches(write: Writer, io: Io): (entry: TrafficEntry) => void {
  let waiting: TrafficEntry[] = [];
  const flush = (): void => {
    const entries = waiting;
    waiting = [];
    io.out(entries.map((entry) => `${write(entry, io)}\n`).join(''));
  };
  return (entry) => {
    if (waiting.push(entry) === 1) setTimeout(flush, BATCH_MS);
  };
}

/** Nobody sees that a line is so much late. */
const BATCH_MS = 20;
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
