import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

/** How a value is tidied: the text itself, the items of a list, the properties of an object. */
export interface Tidying {
  readonly ways?: readonly string[];
  readonly items?: Tidying;
  readonly properties?: Readonly<Record<string, Tidying>>;
}

/** What can be done to a text, by the name that `x-normalize` has for it. */
export const WAYS: Readonly<Record<string, (text: string) => string>> = {
  trim: (text) => text.trim(),
  lowercase: (text) => text.toLowerCase(),
  uppercase: (text) => text.toUpperCase(),
  nfc: (text) => text.normalize('NFC'),
  // Tabs and ends of lines belong to texts.
  'strip-control': (text) => text.replaceAll(/[^\P{Cc}\t\n\r]/gu, ''),
};

/** The value with its texts tidied; what is of another type than expected is left for validation to refuse. */
export function tidied(value: unknown, { ways = [], items, properties }: Tidying): unknown {
  if (typeof value === 'string') {
    return ways.reduce((text, way) => WAYS[way]?.(text) ?? text, value);
  }
  if (Array.isArray(value)) {
    return items === undefined ? value : value.map((item) => tidied(item, items));
  }
  if (typeof value !== 'object' || value === null || properties === undefined) return value;
  const entries = Object.entries(value).map(([name, part]) => {
    const tidying = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return [name, tidying === undefined ? part : tidied(part, tidying)] as const;
  });
  return Object.fromEntries(entries);
}

/** Tidies the texts of the body, so that whatever follows sees them as they are to be stored. */
export const normalization: StepFactory<Tidying> = () => (tidying) => (exchange, next) => {
  exchange.input = { ...exchange.input, body: tidied(exchange.input.body, tidying) };
  return next();
};
