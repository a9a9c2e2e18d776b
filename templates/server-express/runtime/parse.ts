import { decodeBody } from './decode-body.ts';
import { decodeQuery, readQuery } from './decode-query.ts';
import { decodeSimple } from './decode-simple.ts';
import { percentDecode } from './decode-text.ts';
import type { Decoding, ParameterDecoding } from './decoding.ts';
import type { ApiRequest } from './exchange.ts';
import { matchPath } from './match-path.ts';
import { accepts } from './media-type.ts';
import { pathOf } from './path-of.ts';
import { Problem } from './problem.ts';
import type { Step } from './step.ts';

/**
 * Decodes the request into `exchange.input`. It stands behind authentication: nobody unknown has the server
 * parse a body.
 *
 * @param path template of the path as it is served, prefix included
 */
export function parse(decoding: Decoding, path: string): Step {
  const match = matchPath(path);
  return async (exchange, next) => {
    const { request } = exchange;
    if (decoding.produces !== undefined && !accepts(request.headers['accept'], decoding.produces)) {
      const message = `The answer is only available as ${decoding.produces.join(' or ')}. Change the Accept header.`;
      throw new Problem('not-acceptable', message);
    }
    const values = decodeParameters(request, decoding.parameters, match(pathOf(request)) ?? {});
    const { body, mediaType } =
      decoding.body === undefined
        ? { body: undefined, mediaType: undefined }
        : await decodeBody(request, decoding.body);
    exchange.input = { ...values, body, mediaType };
    return next();
  };
}

/** A cookie has its name once, so what is in it is written like a header. */
const COOKIE_STYLE = { style: 'simple', explode: true } as const;

function decodeParameters(
  request: ApiRequest,
  parameters: readonly ParameterDecoding[],
  path: Readonly<Record<string, string>>,
): Record<ParameterDecoding['in'], Record<string, unknown>> {
  const query = readQuery(request.url);
  const cookies = readCookies(request.headers['cookie']);
  const values = { path: {}, query: {}, header: {}, cookie: {} };
  for (const parameter of parameters) {
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    const value = decode(parameter, name) ?? parameter.default;
    // `__proto__` is a name like any other in a contract.
    if (value !== undefined)
      Object.defineProperty(values[parameter.in], name, { value, enumerable: true });
  }
  return values;

  function decode(parameter: ParameterDecoding, name: string): unknown {
    if (parameter.isJson === true) return decodeJson(raw(parameter, name));
    if (parameter.in === 'query') return decodeQuery(query, parameter);
    const text = raw(parameter, name);
    if (text === undefined) return undefined;
    if (parameter.in === 'header') return decodeSimple(text, parameter, (part) => part);
    const style = parameter.in === 'cookie' ? COOKIE_STYLE : {};
    return decodeSimple(text, { ...style, ...parameter }, percentDecode);
  }

  function raw(parameter: ParameterDecoding, name: string): string | undefined {
    switch (parameter.in) {
      case 'path':
        return path[name];
      case 'query':
        return decodeQuery(query, { in: 'query', name }) as string | undefined;
      case 'header':
        return request.headers[name];
      case 'cookie':
        return cookies.get(name);
    }
  }
}

/** The text itself where it is not JSON, for validation to refuse. */
function decodeJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = header?.split(/; */).filter((pair) => pair.includes('=')) ?? [];
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
