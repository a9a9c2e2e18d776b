import { curlCommand } from '../suggest/curl-command.ts';
import type { TrafficEntry } from './traffic-entry.ts';

/** An entry as it is told: JSON. */
export interface ShownEntry {
  readonly id: number;
  /** A callback is what the mock has sent; its status is 0 where nobody answered. */
  readonly kind: TrafficEntry['kind'];
  /** RFC 3339. */
  readonly time: string;
  readonly milliseconds: number;
  readonly session: string;
  readonly operationId: string | null;
  readonly request: ShownMessage & { readonly method: string; readonly url: string };
  readonly response: ShownMessage & { readonly status: number };
  /** How the request broke the contract. */
  readonly issues: readonly {
    readonly in: string;
    readonly pointer: string;
    readonly message: string;
  }[];
  /** How the answer did. */
  readonly violations: readonly string[];
  /** How the answer was kept from arriving. */
  readonly disruption: 'abort' | 'truncate' | null;
  /** Sends the request again. */
  readonly curl: string;
}

interface ShownMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or base64 where it is none; `null` where there is none. */
  readonly body: string | null;
  readonly isBase64: boolean;
}

/** @param origin of the server: `http://127.0.0.1:4010` */
export function showEntry(entry: TrafficEntry, origin: string): ShownEntry {
  const { id, kind, time, milliseconds, session, request, requestBody, answer } = entry;
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const sent = showBody(requestBody);
  return {
    id,
    kind,
    time: new Date(time).toISOString(),
    milliseconds: Math.round(milliseconds * 10) / 10,
    session,
    operationId: answer.about?.operationId ?? null,
    request: { method: request.method, url: request.url, headers, ...sent },
    response: { status: answer.status, headers: answer.headers, ...showBody(answer.body) },
    issues: (answer.about?.issues ?? []).map(({ in: location, pointer, message }) => ({
      in: location,
      pointer,
      message,
    })),
    violations: answer.about?.violations ?? [],
    disruption: answer.disruption ?? null,
    curl: curlCommand({
      method: request.method,
      url: kind === 'callback' ? request.url : origin + request.url,
      headers: Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)),
      body: sent.body ?? undefined,
      isBase64: sent.isBase64,
    }),
  };
}

/** What curl sets by itself, or what is about the connection. */
const OWN_HEADERS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'user-agent',
]);

function showBody(body: TrafficEntry['answer']['body']): Pick<ShownMessage, 'body' | 'isBase64'> {
  if (body === undefined || body instanceof ReadableStream) return { body: null, isBase64: false };
  if (typeof body === 'string') return { body, isBase64: false };
  try {
    return {
      body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
      isBase64: false,
    };
  } catch {
    return { body: Buffer.from(body).toString('base64'), isBase64: true };
  }
}
