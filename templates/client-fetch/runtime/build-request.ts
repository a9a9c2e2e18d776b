import type { CallOptions } from './call-options.ts';
import type { ClientRequest } from './client-step.ts';
import { lowerCaseKeys, type Connection } from './connection.ts';
import type { OperationInfo } from './operation-info.ts';
import { headerParameter, pathParameter, queryParameter } from './serialize-parameter.ts';

type Values = Readonly<Record<string, unknown>>;

/** A call's parameters as they are passed: path parameters beside the groups, unless one has a group's name. */
export interface Params extends CallOptions {
  readonly path?: Values | undefined;
  readonly query?: Values | undefined;
  readonly header?: Values | undefined;
  readonly cookie?: Values | undefined;
  readonly body?: unknown;
}

/**
 * The request that a call stands for.
 *
 * @throws {TypeError} when a path parameter is missing or would lead to another path
 */
export function buildRequest(
  { baseUrl, headers }: Connection,
  operation: OperationInfo,
  params: Params,
): ClientRequest {
  const url = new URL(baseUrl);
  url.pathname = `${baseUrl.pathname.replace(/\/+$/, '')}${expandPath(operation, params)}`;
  const query = entries(params.query).flatMap(([name, value]) =>
    queryParameter(name, value, operation.query?.[name]),
  );
  url.search = query.join('&');
  const body = params.body;
  const cookie = entries(params.cookie).map(
    ([name, value]) => `${name}=${headerParameter(value, operation.cookie?.[name])}`,
  );
  return {
    operation,
    url,
    headers: {
      accept: operation.accept ?? 'application/json',
      ...headers,
      ...lowerCaseKeys(params.headers ?? {}),
      ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }),
      ...headerValues(operation, params),
    },
    body,
    mediaType: body === undefined ? undefined : operation.body,
    signal: params.signal,
  };
}

/** Header parameters, and those that the conventions offer under a name of their own. */
function headerValues(operation: OperationInfo, params: Params): Record<string, string> {
  const options = Object.entries(operation.options ?? {}).map(([option, name]) => [
    name,
    (params as Values)[option],
  ]);
  const values = entries({ ...params.header, ...Object.fromEntries(options) });
  return Object.fromEntries(
    values.map(([name, value]) => [
      name.toLowerCase(),
      headerParameter(value, operation.header?.[name]),
    ]),
  );
}

function expandPath(operation: OperationInfo, params: Params): string {
  const values: Values = params.path ?? (params as Values);
  const path = operation.path.replaceAll(/\{([^{}]+)\}/g, (_template, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const text =
      value === undefined || value === null
        ? ''
        : pathParameter(name, value, operation.pathStyles?.[name]);
    if (text !== '') return text;
    throw new TypeError(`${operation.id} needs the path parameter \`${name}\`.`);
  });
  // A URL takes such segments for steps up the path, however they are encoded.
  if (!path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return path;
  throw new TypeError(`${operation.id} cannot be called with a path parameter of dots alone.`);
}

function entries(values: Values | undefined): [string, unknown][] {
  return Object.entries(values ?? {}).filter(([, value]) => value !== undefined);
}
