import type { Facts } from '../facts.ts';
import { pluralize } from '../../../shared/pluralize.ts';
import { randomInteger } from '../random-integer.ts';
import { randomUuid } from '../random-uuid.ts';
import { addressOf } from './address-of.ts';
import { characters } from './characters.ts';
import { MOMENT_FORMS } from './moment-forms.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { PHRASE } from './phrase.ts';
import type { Tell, TextRules } from './tell.ts';

const reference: Tell = ({ random }) =>
  `/${pluralize(PHRASE.word(random))}/${characters(random, 'digits', 4)}`;
const host = ({ random }: Facts): string => `${PHRASE.word(random)}.example.com`;
const email = PEOPLE_TEXTS['email'] ?? [];
const address: readonly Tell[] = [
  addressOf,
  ({ random }) => `https://example.com/${characters(random, 'digits', 4)}`,
];
/** Addresses of networks that are kept free for documents (RFC 5737). */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;

/** The formats that JSON Schema (2020-12, validation, section 7.3) and the OpenAPI registry name. */
export const FORMAT_TEXTS: TextRules = {
  uuid: ({ random }) => randomUuid(random),
  'date-time': [MOMENT_FORMS.instant, MOMENT_FORMS.precise],
  date: MOMENT_FORMS.date,
  time: MOMENT_FORMS.time,
  duration: ({ random }) => `P${randomInteger(random, 1, 30)}D`,
  email,
  'idn-email': email,
  hostname: host,
  'idn-hostname': host,
  ipv4: ({ random }) =>
    `${NETWORKS[randomInteger(random, 0, 2)] ?? NETWORKS[0]}.${randomInteger(random, 1, 254)}`,
  ipv6: ({ random }) => `2001:db8::${characters(random, 'hex', 4)}`,
  uri: address,
  url: address,
  iri: address,
  'uri-reference': [addressOf, reference],
  'iri-reference': [addressOf, reference],
  'uri-template': ({ random }) => `/${pluralize(PHRASE.word(random))}/{id}`,
  'json-pointer': ({ random }) => `/${PHRASE.word(random)}`,
  'relative-json-pointer': () => '0',
  regex: () => '^[a-z]+$',
  byte: ({ random }) => btoa(PHRASE.words(random)),
  password: PEOPLE_TEXTS['password'] ?? [],
};
