import { printfText } from '../../shared/printf-text.ts';
import { quoteShell } from '../../shared/quote-shell.ts';
import type { HttpCall } from './http-call.ts';

/** What a terminal does not hand on as it stands; lines and tabs it does. */
const UNTYPABLE = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** A request as a command for a POSIX shell. */
export function curlCommand({ method, url, headers, body, isBase64 = false }: HttpCall): string {
  const words = [
    'curl',
    // With `-X HEAD`, curl would wait for a body.
    method === 'HEAD' ? '-I' : '-i',
    // Brackets would stand for several URLs, and dots be taken out of the path.
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.{1,2}(?![^/?#])/.test(url) ? ['--path-as-is'] : []),
    url,
    ...(method === 'GET' || method === 'HEAD' ? [] : ['-X', method]),
    // `name:` would be no header at all.
    ...headers.flatMap(([name, value]) => ['-H', value === '' ? `${name};` : `${name}: ${value}`]),
  ].map(quoteShell);
  const command = words.join(' ');
  if (body === undefined) return command;
  if (isBase64) return `printf %s ${quoteShell(body)} | base64 -d | ${command} --data-binary @-`;
  if (UNTYPABLE.test(body)) {
    return `printf %b ${quoteShell(printfText(body))} | ${command} --data-binary @-`;
  }
  // `-d` would read a file where the body begins with an at sign.
  return `${command} ${body.startsWith('@') ? '--data-raw' : '-d'} ${quoteShell(body)}`;
}
