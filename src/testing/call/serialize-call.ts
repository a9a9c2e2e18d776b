import type { Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { bodyText } from '../../shared/body-text.ts';
import { encode, parameterPairs, pathText } from './parameter-text.ts';
import type { WireRequest } from './wire-request.ts';

/** Where a credential goes. Several schemes may be needed at once. */
export interface PlacedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
  /** What stands for `secret`, a part of `value`, in reports; left out for what is no secret. */
  readonly secret?: { readonly text: string; readonly variable: string };
}

export interface Destination {
  readonly origin: string;
  /** Path before the operation's: `/api/v1`. */
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: readonly PlacedCredential[];
}

/** Keyword of the fault that is no value at all: a body that is not JSON. */
export const SYNTAX = 'syntax';

/** Keywords of faults whose body is sent as it stands. */
const TEXTS = new Set([SYNTAX, 'maxBody']);

/** Writes a call as an HTTP request (OpenAPI 3.1, section 4.8.12). */
export function serializeCall(call: Call, destination: Destination): WireRequest {
  const { operation } = call;
  const placed = (place: PlacedCredential['in']): [string, string][] =>
    destination.credentials
      .filter((credential) => credential.in === place)
      .map(({ name, value }) => [name, value]);
  const encoded = (pair: readonly string[]): string => pair.map(encode).join('=');
  const query = [
    ...pairs(operation, 'query', call.query, encode).map((pair) => pair.join('=')),
    ...placed('query').map(encoded),
  ].join('&');
  const cookies = [
    ...pairs(operation, 'cookie', call.cookie, encode).map((pair) => pair.join('=')),
    ...placed('cookie').map(([name, value]) => `${name}=${encode(value)}`),
  ];
  const body =
    call.body === undefined || call.mediaType === undefined
      ? undefined
      : TEXTS.has(call.fault?.keyword ?? '')
        ? { text: String(call.body), contentType: call.mediaType }
        : bodyText(call.body, call.mediaType);
  const headers: [string, string][] = [
    ['accept', accepted(operation)],
    ...Object.entries(destination.headers),
    ...pairs(operation, 'header', call.header),
    ...placed('header'),
  ];
  if (body !== undefined) headers.push(['content-type', body.contentType]);
  if (cookies.length > 0) {
    headers.push(['cookie', cookies.join('; ')]);
  }
  const secrets = destination.credentials.flatMap(({ secret }) =>
    secret === undefined ? [] : [[secret.text, secret.variable] as const],
  );
  return {
    method: operation.method.toUpperCase(),
    origin: destination.origin,
    path: `${destination.prefix}${expandPath(call)}${query === '' ? '' : `?${query}`}`,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: body?.text,
    secrets: new Map(secrets),
  };
}

/** The path with its parameters, from the contract's base path on. */
export function expandPath({ operation, path }: Call): string {
  return operation.path.text.replaceAll(/\{([^{}]+)\}|[^\x21-\x7e]/gu, (found, name?: string) => {
    if (name === undefined) return encode(found);
    if (!Object.hasOwn(path, name)) return found;
    const parameter = operation.parameter('path', name);
    return parameter === undefined ? encode(String(path[name])) : pathText(parameter, path[name]);
  });
}

function pairs(
  operation: Operation,
  location: 'query' | 'header' | 'cookie',
  values: Readonly<Record<string, unknown>>,
  escape: (text: string) => string = (text) => text,
): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) => {
    const parameter = operation.parameter(location, name);
    if (parameter !== undefined) return parameterPairs(parameter, value, escape);
    return value === undefined ? [] : [[escape(name), escape(String(value))] as [string, string]];
  });
}

/** What the operation's answers are declared as; errors may have a type of their own (RFC 9457). */
function accepted(operation: Operation): string {
  const types = [...operation.responses.values()].flatMap((response) => [
    ...response.content.keys(),
  ]);
  return types.length === 0 ? '*/*' : [...new Set(types)].join(', ');
}
