import { isRecord } from '../../shared/is-record.ts';

/** A JSON value as XML: properties are elements, list items repeat the element. */
export function toXml(value: unknown, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(Array.isArray(value) ? { item: value } : value, name)}`;
}

function element(value: unknown, name: string): string {
  if (Array.isArray(value)) return value.map((item) => element(item, name)).join('');
  const tag = name.replaceAll(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_');
  return `<${tag}>${content(value)}</${tag}>`;
}

function content(value: unknown): string {
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, child]) => element(child, key))
      .join('');
  }
  return String(value ?? '').replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
