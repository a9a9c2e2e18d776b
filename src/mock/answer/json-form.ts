import { isRecord } from '../../shared/is-record.ts';

/** A body on its way to JSON. */
export interface JsonForm {
  /** Two bodies with the same key have the same text; it is short where their parts were written before. */
  readonly key: string;
  /** Whether some part was. */
  readonly isKnown: boolean;
  /** What `JSON.stringify` gives. */
  readonly text: () => string;
}

interface Part {
  readonly text: string;
  /** Stands for the text in a key; no JSON begins like it. */
  readonly sign: string;
}

/** Shorter texts are written again as fast as they are found. */
const FEWEST_LETTERS = 100;

const parts = new WeakMap<object, Part>();
let signs = 0;

/**
 * A body as JSON. The text of the objects in it and in its lists is kept: rows and examples are sent again and again,
 * and never change.
 */
export function jsonForm(body: unknown): JsonForm {
  const whole = isRecord(body) ? parts.get(body) : undefined;
  if (whole !== undefined) return { key: whole.sign, isKnown: true, text: () => whole.text };
  let isKnown = false;
  const key = write(body, (part) => {
    const known = parts.get(part);
    if (known === undefined) return keep(part, JSON.stringify(part));
    isKnown = true;
    return known.sign;
  });
  if (isRecord(body) && !isKnown) keep(body, key);
  return { key, isKnown, text: () => (isKnown ? write(body, textOf) : key) };
}

type WritePart = (part: object) => string;

const textOf: WritePart = (part) => parts.get(part)?.text ?? JSON.stringify(part);

function keep(part: object, text: string): string {
  if (text.length < FEWEST_LETTERS) return text;
  signs += 1;
  parts.set(part, { text, sign: `#${signs}` });
  return text;
}

function write(body: unknown, writePart: WritePart): string {
  if (Array.isArray(body)) return writeList(body, writePart);
  if (!isRecord(body)) return JSON.stringify(body);
  const members: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? writeList(value, writePart) : writeItem(value, writePart);
    members.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

function writeList(items: readonly unknown[], writePart: WritePart): string {
  return `[${items.map((item) => writeItem(item, writePart)).join(',')}]`;
}

function writeItem(item: unknown, writePart: WritePart): string {
  return isRecord(item) ? writePart(item) : (JSON.stringify(item) ?? 'null');
}
