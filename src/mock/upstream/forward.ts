import type { IncomingMessage } from 'node:http';
import { urlToHttpOptions } from 'node:url';
import type { MockAnswer } from '../mock-answer.ts';
import { http } from '../node-http.ts';
import { decodeContent } from './decode-content.ts';
import { endToEnd } from './end-to-end.ts';
import { takeBody } from './take-body.ts';
import { UpstreamError } from './upstream-error.ts';

/** What is sent on. */
export interface ForwardedCall {
  /** Whose origin counts. */
  readonly base: URL;
  readonly method: string;
  /** Path and query, byte for byte: joined to a URL, `//other.host/` would lead elsewhere. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * Sends a call to an API. Neither redirects are followed nor headers made up; what is compressed is unpacked. A body
 * that is large or has no end is a stream.
 *
 * @throws {UpstreamError} when there is no answer, or half of one
 */
export async function forward(call: ForwardedCall): Promise<MockAnswer> {
  const { base, method, timeout } = call;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), timeout);
  try {
    const incoming = await send(call, clock.signal);
    const { statusCode: status = 502, headers } = incoming;
    const cookies = headers['set-cookie'];
    const isEmpty = method === 'HEAD' || status === 204 || status === 304;
    const fields = Object.entries(headers).map(
      ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value] as const,
    );
    const told = {
      ...endToEnd(Object.fromEntries(fields)),
      // Of an answer without its body, this is all that there is of it.
      ...(method === 'HEAD' && headers['content-length'] !== undefined
        ? { 'content-length': headers['content-length'] }
        : {}),
    };
    const answer = { status, ...(cookies === undefined ? {} : { cookies }) };
    if (isEmpty) {
      incoming.resume();
      return { ...answer, headers: told, body: undefined };
    }
    const { source, rest } = decodeContent(incoming, told);
    return { ...answer, headers: rest, body: await takeBody(source, rest['content-type']) };
  } catch (error) {
    throw clock.signal.aborted
      ? new UpstreamError(
          `${base.origin} has not answered within ${timeout / 1000} seconds. Try again, or take the operation from the proxy.`,
          504,
          error,
        )
      : new UpstreamError(
          `${base.origin} could not be asked: ${reason(error)}. Check that it runs there.`,
          502,
          error,
        );
  } finally {
    clearTimeout(timer);
  }
}

function send(
  { base, method, path, headers, body }: ForwardedCall,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request } = base.protocol === 'https:' ? process.getBuiltinModule('node:https') : http;
  const isEmpty = body === undefined || body.byteLength === 0;
  const length = isEmpty ? {} : { 'content-length': body.byteLength };
  return new Promise((resolve, reject) => {
    request({
      ...urlToHttpOptions(base),
      method,
      path,
      headers: { ...headers, ...length },
      agent: false, // a connection kept open may be closed on the other side just when it is used
      signal,
    })
      .once('response', resolve)
      .on('error', reject)
      .end(isEmpty ? undefined : body);
  });
}

/** Where a name has several addresses, the message is empty. */
function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message === '' ? (code ?? 'no reason is known') : message;
}
