import {
  compileValidator,
  schemaForDirection,
  type Header,
  type Operation,
  type Response,
} from '../../contract/index.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import type { MockAnswer } from '../mock-answer.ts';

/**
 * How an answer of a real API breaks the contract. The body of a stream is not looked at.
 *
 * @throws {ContractError} when a schema of the contract cannot be compiled
 */
export function answerViolations(
  operation: Operation,
  method: string,
  { status, headers, body }: MockAnswer,
): readonly string[] {
  const response = operation.response(status);
  if (response === undefined) return [`Response status ${status} is not declared`];
  const isBodiless = method === 'HEAD' || status === 204 || status === 304;
  return [
    ...headerViolations(response, headers),
    ...(isBodiless ? [] : bodyViolations(response, headers['content-type'], body)),
  ];
}

function headerViolations(
  { headers: declared }: Response,
  headers: MockAnswer['headers'],
): string[] {
  return [...declared].flatMap(([name, header]) => {
    const text = headers[name];
    // Section 4.8.17.1: what is said of Content-Type is said by the keys of `content`.
    if (name === 'content-type') return [];
    if (text === undefined)
      return header.required ? [`Response header ${header.name} is required`] : [];
    return isValid(header, text) ? [] : [`Response header ${header.name} breaks its schema`];
  });
}

/** Lists and objects in headers have too many forms to blame one. */
function isValid({ schema }: Header, text: string): boolean {
  if (schema === undefined || schema.types.some((type) => /array|object/.test(type))) return true;
  const validate = compileValidator(schema.json);
  return [text, scalar(text)].some((value) => validate(value).length === 0);
}

function scalar(text: string): unknown {
  return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
}

function bodyViolations(
  { content }: Response,
  type: string | undefined,
  body: MockAnswer['body'],
): readonly string[] {
  const isEmpty = body === undefined || (!(body instanceof ReadableStream) && body.length === 0);
  if (isEmpty) return content.size === 0 ? [] : ['Response body is missing'];
  const media = mediaTypeOf(content, type ?? '');
  if (media === undefined) return [`Response content type ${type ?? 'none'} is not declared`];
  if (!media.isJson || media.schema === undefined || body instanceof ReadableStream) return [];
  const value = parseJson(body);
  if (value === undefined) return ['Response body is no JSON'];
  const validate = compileValidator(schemaForDirection(media.schema.json, 'response'));
  return validate(value).map(({ pointer, message }) =>
    `Response body ${pointer} ${message}`.replace('  ', ' '),
  );
}

function parseJson(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
