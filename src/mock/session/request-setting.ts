import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';

/** Longer ones are cut: they are names, kept for as long as the mock runs. */
const MOST_LETTERS = 100;

/** What a request says to the mock itself, in a header or in a cookie of the same name. */
export function requestSetting({ headers }: ApiRequest, name: string): string | undefined {
  const sent = headers[name] ?? cookie(headers['cookie'], name);
  return sent === undefined || sent.trim() === '' ? undefined : sent.trim().slice(0, MOST_LETTERS);
}

function cookie(header: string | undefined, name: string): string | undefined {
  const pairs = header?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
