import { quoteShell } from '../../shared/quote-shell.ts';
import type { HttpCall } from './http-call.ts';

/** A request as a command for a POSIX shell. */
export function curlCommand({ method, url, headers, body }: HttpCall): string {
  const words = [
    'curl',
    '-i',
    url,
    ...(method === 'GET' ? [] : ['-X', method]),
    ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    // `-d` would read a file where the body begins with an at sign.
    ...(body === undefined ? [] : [body.startsWith('@') ? '--data-raw' : '-d', body]),
  ];
  return words.map(quoteShell).join(' ');
}
