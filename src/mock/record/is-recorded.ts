import { isRecord } from '../../shared/is-record.ts';
import { http } from '../node-http.ts';
import type { ShownEntry } from '../traffic/show-entry.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isList =
  (isItem: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(isItem);

const MESSAGE: Readonly<Record<string, Test>> = {
  headers: isHeaders,
  body: (value) => value === null || isText(value),
  isBase64: (value) => typeof value === 'boolean',
};
const ENTRY: Readonly<Record<string, Test>> = {
  request: hasParts({ ...MESSAGE, method: isText, url: isText }),
  response: hasParts({
    ...MESSAGE,
    status: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600,
  }),
  issues: isList(hasParts({ in: isText, pointer: isText, message: isText })),
  violations: isList(isText),
  disruption: (value) => value === null || value === 'abort' || value === 'truncate',
};
const isEntry = hasParts(ENTRY);

/** Whether a value has what answering from it takes. */
export function isRecorded(value: unknown): value is ShownEntry {
  return isEntry(value);
}

function hasParts(parts: Readonly<Record<string, Test>>): Test {
  return (value) =>
    isRecord(value) && Object.entries(parts).every(([name, test]) => test(value[name]));
}

/** What Node would refuse to send. */
function isHeaders(value: unknown): boolean {
  if (!isRecord(value)) return false;
  try {
    for (const [name, text] of Object.entries(value)) {
      if (!isText(text)) return false;
      http.validateHeaderName(name);
      http.validateHeaderValue(name, String(text));
    }
    return true;
  } catch {
    return false;
  }
}
