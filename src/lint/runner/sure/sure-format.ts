const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const HOST = String.raw`[a-z\d]+(?:[.-][a-z\d]+)*`;

/** Texts that surely are of a format; others may be too. */
const TEXTS: ReadonlyMap<string, RegExp> = new Map([
  ['date', new RegExp(`^${DATE}$`)],
  ['date-time', new RegExp(`^${DATE}T${TIME}$`)],
  ['time', new RegExp(`^${TIME}$`)],
  ['uuid', /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i],
  ['email', /^\w+(?:[.-]\w+)*@(?:[a-z\d]+\.)+[a-z]{2,}$/i],
  ['hostname', new RegExp(`^(?=.{1,200}$)(?:[a-z\\d]{1,60}\\.)*[a-z\\d]{1,60}$`, 'i')],
  ['ipv4', /^(?:(?:1?\d?\d|2[0-4]\d)\.){3}(?:1?\d?\d|2[0-4]\d)$/],
  [
    'uri',
    new RegExp(
      `^[a-z]+://${HOST}(?::\\d+)?(?:/[\\w.~-]+)*/?(?:\\?[\\w.~=&+-]*)?(?:#[\\w-]*)?$`,
      'i',
    ),
  ],
  ['byte', /^(?:[\w+/]{4})*$/],
  ['password', /^/],
  ['binary', /^/],
]);

/** Formats that look at numbers, and let every text pass. */
const NUMBERS: ReadonlyMap<string, (value: number) => boolean> = new Map<
  string,
  (value: number) => boolean
>([
  ['int32', (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31],
  ['int64', (value) => Number.isInteger(value)],
  ['float', () => true],
  ['double', () => true],
]);

/** Formats known to the validator whose texts are not told apart here. */
const OPAQUE: ReadonlySet<string> = new Set([
  'duration',
  'ipv6',
  'iso-date-time',
  'iso-time',
  'json-pointer',
  'json-pointer-uri-fragment',
  'regex',
  'relative-json-pointer',
  'uri-reference',
  'uri-template',
  'url',
]);

/** Whether a value surely is of a format. A format that the validator does not know says nothing. */
export function isSurelyOfFormat(value: unknown, format: string): boolean {
  if (typeof value === 'number') return NUMBERS.get(format)?.(value) ?? true;
  if (typeof value !== 'string') return true;
  // `\w` has the underscore, which base64 has not.
  if (format === 'byte' && value.includes('_')) return false;
  return TEXTS.get(format)?.test(value) ?? !OPAQUE.has(format);
}
