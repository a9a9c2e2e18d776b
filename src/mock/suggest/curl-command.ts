import { quoteShell } from '../../shared/quote-shell.ts';

export interface CurlParts {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string | undefined;
}

/** A request as a command for a POSIX shell. */
export function curlCommand({ method, url, headers, body }: CurlParts): string {
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
