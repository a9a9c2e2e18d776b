import type { JsonSchema } from '../../contract/index.ts';
import { bound } from '../arbitrary/bound.ts';
import type { LocalVariation } from '../mutate/variation.ts';

/** A longer string is a test of body limits, not of the clause. */
const LONGEST = 20_000;

/** Texts that are valid wherever any text is, and that servers are known to stumble over. Short, because fields are. */
const UNUSUAL = [
  'Zoë Ångström ½ ﬁ',
  '👩‍👩‍👧 日本語',
  'שלום עליכם',
  `O'Brien "the \\ one"`,
  '<b>a & b</b>',
  '100 % %s %d %00 {{7*7}} ${7*7}',
  `1' OR '1'='1' --`,
];

/** What is taken for something else than a text. */
const MISTAKEN = ['007', 'null'];

/** Moments that are written as few write them. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['2024-02-29T12:30:00Z', '2024-12-31T23:59:59.999+05:30'],
  date: ['2024-02-29', '1999-12-31'],
};

/** Strings as short and as long as a schema allows, and unusual ones. */
export function edgeString(schema: JsonSchema, valid: string): LocalVariation[] {
  const { pattern, format } = schema;
  const min = bound(schema['minLength']) ?? 0;
  const max = bound(schema['maxLength']) ?? LONGEST;
  const characters = [...valid];
  const found: LocalVariation[] = [];
  if (typeof format !== 'string') {
    const filler = characters.at(-1) ?? 'x';
    const shortest = characters.slice(0, min).join('');
    found.push({ keyword: 'minLength', variant: '', value: shortest });
    if (max < LONGEST) {
      const missing = Math.max(0, max - characters.length);
      found.push({ keyword: 'maxLength', variant: '', value: valid + filler.repeat(missing) });
    }
  }
  const unusual =
    typeof format === 'string'
      ? (FORMATS[format] ?? [])
      : typeof pattern === 'string'
        ? []
        : [...packed(UNUSUAL, max), ...MISTAKEN];
  return [...found, ...unusual.map((value) => ({ keyword: 'type', variant: value, value }))];
}

/** The texts, as many of them in one as a bound allows. */
function packed(texts: readonly string[], max: number): readonly string[] {
  return texts.reduce<readonly string[]>((before, text) => {
    const last = before.at(-1);
    const longer = `${last} ${text}`;
    return last === undefined || [...longer].length > max
      ? [...before, text]
      : [...before.slice(0, -1), longer];
  }, []);
}
