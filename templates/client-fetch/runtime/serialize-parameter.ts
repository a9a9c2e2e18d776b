/** How a parameter is written where it is not by the default of its place (OpenAPI 3.1, section 4.8.12). */
export interface ParameterStyle {
  readonly style?: string;
  readonly explode?: boolean;
  /** The value is written as JSON: the parameter has `content` instead of `schema`. */
  readonly json?: boolean;
  /** RFC 3986 reserved characters stay as they are (query only). */
  readonly allowReserved?: boolean;
}

/** Turns a string into its written form: percent-encoded, or as it stands. */
type Encode = (text: string) => string;

/** Between the items of an array that is not exploded. */
const DELIMITERS: Readonly<Record<string, string>> = {
  spaceDelimited: '%20',
  pipeDelimited: '|',
};

/** A value in a path, without what the template already has. */
export function pathParameter(name: string, value: unknown, how: ParameterStyle = {}): string {
  const { style = 'simple', explode = false } = how;
  const encode: Encode = encodeURIComponent;
  if (style === 'label') return `.${simple(value, explode, encode, explode ? '.' : ',', how)}`;
  if (style !== 'matrix') return simple(value, explode, encode, ',', how);
  return pairs(name, value, explode, encode, how)
    .map(([key, text]) => `;${key}${text === '' ? '' : `=${text}`}`)
    .join('');
}

/** A value in a header, or in a cookie without its name. */
export function headerParameter(value: unknown, how: ParameterStyle = {}): string {
  return simple(value, how.explode === true, (text) => text, ',', how);
}

/** The `name=value` pairs of a query parameter, percent-encoded; none for an empty array or object. */
export function queryParameter(name: string, value: unknown, how: ParameterStyle = {}): string[] {
  const { style = 'form', explode = style === 'form', allowReserved = false } = how;
  const encode: Encode = allowReserved ? encodeUnreserved : encodeURIComponent;
  const entries =
    style === 'deepObject' && typeof value === 'object' && how.json !== true
      ? deep(encode(name), value, encode)
      : pairs(encode(name), value, explode, encode, how, DELIMITERS[style]);
  return entries.map(([key, text]) => `${key}=${text}`);
}

function simple(
  value: unknown,
  explode: boolean,
  encode: Encode,
  delimiter: string,
  { json = false }: ParameterStyle,
): string {
  if (json) return encode(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => encode(print(item))).join(delimiter);
  if (!isObject(value)) return encode(print(value));
  return members(value)
    .flatMap(([key, item]) =>
      explode ? [`${encode(key)}=${encode(print(item))}`] : [encode(key), encode(print(item))],
    )
    .join(delimiter);
}

function pairs(
  name: string,
  value: unknown,
  explode: boolean,
  encode: Encode,
  how: ParameterStyle,
  delimiter = ',',
): [string, string][] {
  const isComposite = (Array.isArray(value) || isObject(value)) && how.json !== true;
  if (!isComposite) return [[name, simple(value, explode, encode, delimiter, how)]];
  if (explode && Array.isArray(value)) return value.map((item) => [name, encode(print(item))]);
  if (explode) return members(value).map(([key, item]) => [encode(key), encode(print(item))]);
  const text = simple(value, false, encode, delimiter, how);
  return text === '' ? [] : [[name, text]];
}

/** `filter[a][b]=1`; arrays, which OpenAPI leaves open, become `filter[a][0]=1` as Rails, PHP and `qs` read them. */
function deep(name: string, value: unknown, encode: Encode): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return [[name, encode(print(value))]];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    deep(`${name}[${encode(key)}]`, item, encode),
  );
}

function members(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function print(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** `encodeURI` keeps the reserved characters; those that would end the value or start another are encoded. */
function encodeUnreserved(text: string): string {
  return encodeURI(text).replaceAll(/[#&+]/g, encodeURIComponent);
}
