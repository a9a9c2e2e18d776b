import type { JsonSchema } from '../../contract/index.ts';
import { compilePattern } from './compile-pattern.ts';
import { exampleOf } from './example-of.ts';
import { Facts } from './facts.ts';
import type { Make } from './making.ts';
import { seededRandom } from './seeded-random.ts';
import type { Subject } from './subject.ts';
import { PHRASE } from './texts/phrase.ts';
import type { Tell } from './texts/tell.ts';
import { textsFor } from './texts/texts-for.ts';

/** As often a way to say something is tried before it is taken not to fit, and again each time. */
const TRIALS = 6;
const ATTEMPTS = 3;

/** Texts of a schema that read as what they are about; where none of those is allowed, texts that are. */
export function compileText(schema: JsonSchema, subject: Subject): Make {
  const { minLength, maxLength, pattern } = schema;
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  const test = typeof pattern === 'string' ? compileTest(pattern) : undefined;
  const fits = (text: string): boolean =>
    text.length >= least && text.length <= most && test?.test(text) !== false;
  const example = exampleOf(schema);
  const shown = typeof example === 'string' ? example : undefined;
  const format = typeof schema['format'] === 'string' ? schema['format'] : undefined;
  const { known, others } = textsFor(subject, { format, example: shown });
  const isOpen = least === 0 && most === Infinity && test === undefined;
  const passing = (tell: Tell): boolean => isOpen || saysOnce(tell, subject, fits);
  const fitting = known.filter(passing);
  const chosen = choose(fitting, subject, shown) ?? others.find(passing);
  const ways = chosen === undefined ? [] : [chosen, ...fitting];
  const [first = chosen] = [...known, ...others];
  if (isOpen && chosen !== undefined) return ({ facts }) => chosen(facts, subject);
  const matching = test === undefined ? undefined : compilePattern(String(pattern), least, fits);
  return ({ facts }) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      for (const tell of ways) {
        const text = tell(facts, subject);
        if (fits(text)) return text;
      }
    }
    return matching?.(facts.random) ?? cut(first?.(facts, subject) ?? '', facts, least, most);
  };
}

function compileTest(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u'); // as JSON Schema 2020-12, section 6.4 recommends
  } catch {
    return undefined;
  }
}

/** Whether one of some texts of a kind is as is asked. */
function saysOnce(tell: Tell, subject: Subject, isAsked: (text: string) => boolean): boolean {
  for (let index = 0; index < TRIALS; index += 1) {
    if (isAsked(tell(new Facts(seededRandom(`trial ${index}`)), subject))) return true;
  }
  return false;
}

/** Of several forms the one that the example has, else the first. */
function choose(
  tells: readonly Tell[],
  subject: Subject,
  example: string | undefined,
): Tell | undefined {
  if (example === undefined || tells.length < 2) return tells[0];
  const wanted = form(example);
  const isAlike = (text: string): boolean => form(text) === wanted;
  return tells.find((tell) => saysOnce(tell, subject, isAlike)) ?? tells[0];
}

/** Which kinds of characters a text is made of: that of `US` is `A`, that of `2026-01-01` `9-9-9`. */
function form(text: string): string {
  const kinds = text
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}/gu, 'a')
    .replaceAll(/\d/g, '9');
  return text.length <= 3 ? kinds : kinds.replaceAll(/(.)\1+/g, '$1');
}

function cut(text: string, { random }: Facts, least: number, most: number): string {
  let whole = text;
  while (whole.length < least) whole += ` ${PHRASE.word(random)}`;
  // What is cut off must not leave a blank at the end.
  return whole.length > most ? whole.slice(0, most).replace(/ $/, 's') : whole;
}
