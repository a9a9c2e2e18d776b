import type { Schema } from '../../../contract/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';

/** Fractions may be kept to the cent, or in single precision. */
const ROUNDING = { absolute: 0.01, relative: 1e-6 };

/** Times may be kept to the second. */
const MOST_MS = 1000;

const DATES = new Set(['date-time', 'date', 'datetime']);

/** A decimal fraction: what counts of it, and zeros that say only how it is kept. */
const DECIMAL = /^(-?\d+)(?:(\.\d*[1-9])|\.)0*$/;

/** Formats whose texts mean the same in either case, or with and without a slash at the end. */
const CASELESS = new Set(['email', 'idn-email', 'hostname', 'uuid', 'uri', 'url', 'ipv6']);

/**
 * Whether a value that is read is the value that was sent, by meaning: a server may trim texts, round fractions,
 * sort and de-duplicate scalars, leave out what is empty, and add what it knows itself. Where the two are of
 * different types there is nothing to compare.
 */
export function sameValue(sent: unknown, read: unknown, schema: Schema | undefined): boolean {
  // Some encoders leave out what is zero or false.
  if (read === undefined && (sent === false || sent === 0)) return true;
  if (isRecord(sent) && isRecord(read)) return sameObjects(sent, read, schema);
  if (isEmpty(read)) return isEmpty(sent) || schema?.keyword('writeOnly') === true;
  if (isEmpty(sent)) return sent === undefined || isDefault(read, schema);
  if (Array.isArray(sent)) return !Array.isArray(read) || sameLists(sent, read, schema?.items);
  if (typeof sent === 'string' && typeof read === 'string') return sameTexts(sent, read, schema);
  if (typeof sent === 'number') return sameNumbers(sent, read);
  return typeof read !== typeof sent || read === sent;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

/** `null` may ask for the default. */
function isDefault(read: unknown, schema: Schema | undefined): boolean {
  return JSON.stringify(schema?.keyword('default')) === JSON.stringify(read);
}

function sameNumbers(sent: number, read: unknown): boolean {
  const number = typeof read === 'string' ? Number(read) : read;
  if (typeof number !== 'number' || Number.isNaN(number)) return true;
  const difference = Math.abs(sent - number);
  if (Number.isSafeInteger(sent)) return difference === 0;
  return difference <= Math.max(ROUNDING.absolute, ROUNDING.relative * Math.abs(sent));
}

function sameTexts(sent: string, read: string, schema: Schema | undefined): boolean {
  const format = schema?.keyword('format');
  if (typeof format === 'string' && DATES.has(format)) {
    const apart = Math.abs(Date.parse(sent) - Date.parse(read));
    return Number.isNaN(apart) || apart < MOST_MS;
  }
  const changesCase = /case/.test(JSON.stringify(schema?.keyword('x-normalize') ?? ''));
  const isCaseless = changesCase || (typeof format === 'string' && CASELESS.has(format));
  const meaning = (text: string): string => {
    const plain = text.normalize('NFC').trim().replace(DECIMAL, '$1$2');
    return isCaseless ? plain.toLowerCase().replace(/\/$/, '') : plain;
  };
  return meaning(sent) === meaning(read);
}

function sameLists(
  sent: readonly unknown[],
  read: readonly unknown[],
  items: Schema | undefined,
): boolean {
  const has = (list: readonly unknown[], value: unknown, isFirst: boolean): boolean =>
    list.some((other) =>
      isFirst ? sameValue(other, value, items) : sameValue(value, other, items),
    );
  const isPlain = [...sent, ...read].every((value) => typeof value !== 'object');
  // Objects that are alike may have been joined.
  if (!isPlain && sent.length !== read.length) return true;
  return (
    sent.every((value) => has(read, value, false)) &&
    (!isPlain || read.every((value) => has(sent, value, true)))
  );
}

function sameObjects(
  sent: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>>,
  schema: Schema | undefined,
): boolean {
  return Object.entries(sent).every(([name, value]) => {
    const property = schema?.property(name);
    const isDeclared = (property ?? schema?.additionalProperties) !== undefined;
    if (!isDeclared && !Object.hasOwn(read, name)) return true;
    return property?.keyword('readOnly') === true || sameValue(value, own(read, name), property);
  });
}
