import type { Contract, MediaType, Operation, Parameter } from '../../contract/index.ts';
import { bodyText } from '../../shared/body-text.ts';
import { isRecord } from '../../shared/is-record.ts';
import { escapeText } from './escape-text.ts';
import { firstValid } from './first-valid.ts';
import type { HttpCall } from './http-call.ts';
import { parameterTexts } from './parameter-texts.ts';

/**
 * A valid call of an operation, with a credential that a mock lets in.
 *
 * @param template origin and path template
 * @param known values of path parameters, instead of the contract's examples
 */
export function exampleCall(
  contract: Contract,
  operation: Operation,
  template: string,
  known: Readonly<Record<string, string>> = {},
): HttpCall {
  const { parameters, requestBody } = operation;
  const required = parameters.filter((parameter) => parameter.required);
  const at = (location: Parameter['in']): [string, string][] =>
    required
      .filter((parameter) => parameter.in === location)
      .flatMap((parameter) =>
        parameterTexts(parameter).map((text): [string, string] => [parameter.name, text]),
      );
  const credentials = credentialOf(contract, operation);
  const query = [...at('query'), ...credentials.query]
    .map(([name, text]) => `${escapeText(name)}=${text}`)
    .join('&');
  const headers = [...at('header'), ...credentials.header];
  const values = { ...Object.fromEntries(at('path')), ...known };
  const path = template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
  );
  const target = path.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
  const media = requestBody?.json ?? requestBody?.content.values().next().value;
  const body = media === undefined ? undefined : bodyText(exampleBody(media), media.name);
  return {
    method: operation.method.toUpperCase(),
    url: `${target}${query === '' ? '' : `?${query}`}`,
    headers: body === undefined ? headers : [...headers, ['Content-Type', body.contentType]],
    body: body?.text,
  };
}

interface Credentials {
  readonly header: readonly [string, string][];
  readonly query: readonly [string, string][];
}

/** Whatever is not `invalid` lets a caller in. */
function credentialOf(contract: Contract, { security, isProtected }: Operation): Credentials {
  const header: [string, string][] = [];
  const query: [string, string][] = [];
  const [first = new Map<string, readonly string[]>()] = isProtected ? security : [];
  for (const name of first.keys()) {
    const scheme = contract.securitySchemes.get(name);
    const key = scheme?.apiKey;
    if (key?.in === 'query') query.push([key.name, 'demo']);
    else if (key?.in === 'cookie') header.push(['Cookie', `${key.name}=demo`]);
    else if (key !== undefined) header.push([key.name, 'demo']);
    else if (scheme?.scheme === 'basic')
      header.push(['Authorization', `Basic ${btoa('demo:demo')}`]);
    else header.push(['Authorization', 'Bearer demo']);
  }
  return { header, query };
}

/** Of a form, what has to be there: how a part of several is written differs from form to form. */
function exampleBody({ schema, examples, isJson }: MediaType): unknown {
  const [example, ...others] = examples.values();
  const body = firstValid(schema, [example, ...others]);
  if (isJson || example !== undefined || !isRecord(body)) return body;
  const needed = Object.entries(body).filter(([name]) => schema?.required.has(name) === true);
  return Object.fromEntries(needed);
}
