import type { Subject } from '../subject.ts';
import { BUSINESS_TEXTS } from './business-texts.ts';
import { COMPUTING_TEXTS } from './computing-texts.ts';
import { FORMAT_TEXTS } from './format-texts.ts';
import { likeExample } from './like-example.ts';
import { MOMENT_TEXTS } from './moment-texts.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { PHRASE } from './phrase.ts';
import { PLACE_TEXTS } from './place-texts.ts';
import type { Tell } from './tell.ts';
import { weakTexts } from './weak-texts.ts';
import { words } from '../../../shared/words.ts';

const RULES: ReadonlyMap<string, readonly Tell[]> = new Map(
  [PEOPLE_TEXTS, PLACE_TEXTS, BUSINESS_TEXTS, COMPUTING_TEXTS, MOMENT_TEXTS].flatMap((rules) =>
    Object.entries(rules).map(([name, tells]) => [name, [tells].flat()] as const),
  ),
);
const FORMATS: ReadonlyMap<string, readonly Tell[]> = new Map(
  Object.entries(FORMAT_TEXTS).map(([format, tells]) => [format, [tells].flat()]),
);

export interface Hints {
  readonly format?: string | undefined;
  readonly example?: string | undefined;
}

export interface Texts {
  /** Ways to say it that the format or the name tells, as forms of the same thing: `DE` or `Germany`. */
  readonly known: readonly Tell[];
  /** What else may be said; never none. */
  readonly others: readonly Tell[];
}

/** Ways to say something about a subject, the most telling first. */
export function textsFor(subject: Subject, { format, example }: Hints): Texts {
  const formatted = format === undefined ? undefined : FORMATS.get(format);
  if (formatted !== undefined) return { known: formatted, others: formatted };
  const names = [...subject.names, ...(format === undefined ? [] : [words(format).join('_')])];
  const known = names.map(ruleFor).find((tells) => tells !== undefined) ?? [];
  const similar = example === undefined ? undefined : likeExample(example);
  const alike: readonly Tell[] = similar === undefined ? [] : [({ random }) => similar(random)];
  const plain: Tell = ({ random }) =>
    subject.names.length > 0 ? PHRASE.words(random) : PHRASE.title(random);
  const word: Tell = ({ random }) => PHRASE.word(random);
  return { known, others: [...alike, ...weakTexts(subject), plain, word] };
}

/** What is known of a name, or of its last words: `billing_email_address` is an e-mail address. */
function ruleFor(name: string): readonly Tell[] | undefined {
  for (
    let rest = name;
    rest !== '';
    rest = rest.includes('_') ? rest.slice(rest.indexOf('_') + 1) : ''
  ) {
    const found = RULES.get(rest);
    if (found !== undefined) return found;
  }
  return undefined;
}
