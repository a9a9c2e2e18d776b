/** How to bring a text out of the form that a way of tidying gives it. */
const SPOILT: Readonly<Record<string, (text: string) => string>> = {
  trim: (text) => `  ${text} `,
  lowercase: (text) => text.toUpperCase(),
  uppercase: (text) => text.toLowerCase(),
  nfc: (text) => text.normalize('NFD'),
  'strip-control': (text) => `${text}\u0007`,
};

/** A text that the ways of tidying, one after the other, have to change. */
export function untidy(text: string, ways: readonly string[]): string {
  return ways.reduceRight((spoilt, way) => SPOILT[way]?.(spoilt) ?? spoilt, text);
}
