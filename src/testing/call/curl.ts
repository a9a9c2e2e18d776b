import { printfText } from '../../shared/printf-text.ts';
import { quoteShell } from '../../shared/quote-shell.ts';
import type { WireRequest } from './wire-request.ts';

/** Characters that garble a terminal, break a line or hide text, and so cannot stand in a command as they are. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * The request as one line for a POSIX shell, safe whatever the contract or the server put into it. Secrets
 * are written as the variables that stand for them.
 */
export function curl(request: WireRequest): string {
  const { method, origin, path, headers, body, secrets } = request;
  const words = ['curl', '-sSi', '--globoff', '--path-as-is'];
  if (method === 'HEAD') words.push('--head');
  else if (method !== 'GET' || body !== undefined) words.push('-X', method);
  words.push(quote(`${origin}${path}`, secrets));
  for (const [name, value] of Object.entries(headers)) {
    // curl takes `name:` for "send no such header", and `name;` for "send it empty".
    words.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`, secrets));
  }
  if (body === undefined) return words.join(' ');
  if (!INVISIBLE.test(body)) return [...words, '--data-raw', quote(body, secrets)].join(' ');
  return `printf '%b' ${quote(printfText(body), secrets)} | ${words.join(' ')} --data-binary @-`;
}

/** A shell word: everything literal but the variables of secrets. */
function quote(text: string, secrets: WireRequest['secrets']): string {
  const [first] = [...secrets].filter(([secret]) => secret !== '' && text.includes(secret));
  if (first === undefined) return quoteShell(text);
  const [secret, variable] = first;
  return text
    .split(secret)
    .map((part) => (part === '' ? '' : quote(part, secrets)))
    .join(`"$${variable}"`);
}
