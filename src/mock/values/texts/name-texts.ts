import { pick } from '../pick.ts';
import { COMPANIES } from '../words/companies.ts';
import { PLACES } from '../words/places.ts';
import { PRODUCTS } from '../words/products.ts';
import { PHRASES } from '../words/phrases.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { PHRASE } from './phrase.ts';
import { BUSINESS_TEXTS } from './business-texts.ts';
import { COMPUTING_TEXTS } from './computing-texts.ts';
import { PLACE_TEXTS } from './place-texts.ts';
import type { Tell } from './tell.ts';

type Tells = Tell | readonly Tell[] | undefined;

const title: Tell = ({ random }) => PHRASE.title(random);
const word: Tell = ({ random }) => PHRASE.word(random);

/** Nouns, and what things are called that they stand for. */
const NAMES: readonly (readonly [RegExp, Tells])[] = [
  [
    /(?:^|_)(?:user|person|people|customer|client|contact|member|employee|author|guest|patient|driver|passenger|recipient|student|teacher|doctor|assignee|participant|attendee|candidate|subscriber|cardholder|holder|admin|profile|reviewer|buyer|seller|lead|traveller|traveler|shipping|billing|committer|tagger|\w+_by)$/,
    PEOPLE_TEXTS['full_name'],
  ],
  [
    /(?:^|_)(?:company|organi[sz]ation|merchant|vendor|supplier|employer|publisher|business|enterprise|tenant|airline|carrier|operator|partner|store|shop)$/,
    BUSINESS_TEXTS['company'],
  ],
  [/(?:^|_)brand$/, BUSINESS_TEXTS['brand']],
  [/(?:^|_)(?:product|item|article|good|line_item|variant|sku)$/, BUSINESS_TEXTS['product']],
  [/(?:^|_)category$/, BUSINESS_TEXTS['category']],
  [
    /(?:^|_)(?:city|town|airport|location|destination|place|venue|office|warehouse)$/,
    PLACE_TEXTS['city'],
  ],
  [/(?:^|_)(?:station)$/, ({ random }) => `${pick(random, PLACES).city} Central`],
  [/(?:^|_)(?:country)$/, PLACE_TEXTS['country_name']],
  [/(?:^|_)(?:region|state|province)$/, PLACE_TEXTS['region']],
  [/(?:^|_)(?:currency)$/, PLACE_TEXTS['currency_name']],
  [/(?:^|_)(?:language)$/, PLACE_TEXTS['language']],
  [/(?:^|_)(?:bank)$/, BUSINESS_TEXTS['bank_name']],
  [/(?:^|_)(?:file|attachment|document|upload|blob)$/, COMPUTING_TEXTS['file_name']],
  [/(?:^|_)(?:tag|label|keyword)$/, ({ random }) => pick(random, PHRASES.tags)],
  [/(?:^|_)(?:colou?r)$/, ({ random }) => pick(random, PRODUCTS.colours)[0]],
  [/(?:^|_)(?:team|group|department)$/, PEOPLE_TEXTS['department']],
  [
    /(?:^|_)(?:pet|dog|cat|animal)$/,
    ({ random }) => pick(random, ['Bella', 'Biscuit', 'Luna', 'Milo', 'Oscar', 'Pepper', 'Rocky']),
  ],
  [
    /(?:^|_)(?:repo|repository|project|package|app|application|service|workspace)$/,
    ({ random }) => `${pick(random, COMPANIES.stems).toLowerCase()}-${PHRASE.word(random)}`,
  ],
];

/** What something is called whose nouns are known. */
export function namesFor(nouns: readonly string[]): readonly Tell[] {
  const found = NAMES.find(([pattern]) => nouns.some((noun) => pattern.test(noun)))?.[1];
  return [found ?? [], title, word].flat();
}
