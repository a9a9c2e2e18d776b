import { isRecord } from '../../shared/is-record.ts';

const texts = new WeakMap<object, string>();

/** A body as JSON. Of the items of its lists the text is kept: rows are sent again and again, and never change. */
export function jsonText(body: unknown): string {
  if (Array.isArray(body)) return listText(body);
  if (!isRecord(body)) return JSON.stringify(body);
  const members: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? listText(value) : JSON.stringify(value);
    members.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

function listText(items: readonly unknown[]): string {
  return `[${items.map(itemText).join(',')}]`;
}

function itemText(item: unknown): string {
  if (!isRecord(item)) return JSON.stringify(item) ?? 'null';
  const known = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, known);
  return known;
}
