import type { JsonType, Shape } from './decoding.ts';
import { Problem } from './problem.ts';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A text as the type it stands for; as it is where it stands for none of them, so that validation can say so. */
export function decodeText(text: string, { types = ['string'] }: Shape): unknown {
  const may = (type: JsonType): boolean => types.includes(type);
  if (may('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if ((may('integer') || may('number')) && NUMBER.test(text)) {
    const number = Number(text);
    // Rounding an id of 20 digits to a neighbour would be worse than refusing it.
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
  }
  if (may('null') && !may('string') && text === '') return null;
  return text;
}

/** @throws {Problem} when an escape is cut off or is not UTF-8 */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    const message = 'The URL holds a broken percent-escape. Encode it as UTF-8 and send it again.';
    throw new Problem('malformed', message, { code: 'MALFORMED_REQUEST' });
  }
}
