import type { Random } from './seeded-random.ts';
import { randomInteger } from './random-integer.ts';
import { randomUuid } from './random-uuid.ts';

const EPOCH = Date.UTC(2025, 0, 1);
const YEAR_IN_SECONDS = 31_536_000;

type Make = (random: Random) => string;

const moment = (random: Random): string =>
  new Date(EPOCH + randomInteger(random, 0, YEAR_IN_SECONDS) * 1000).toISOString();

const number = (random: Random): number => randomInteger(random, 1, 9999);

/** The formats that JSON Schema (2020-12, validation, section 7.3) and the OpenAPI registry name. */
const FORMATS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['uuid', randomUuid],
  ['date-time', (random) => moment(random).replace('.000Z', 'Z')],
  ['date', (random) => moment(random).slice(0, 10)],
  ['time', (random) => `${moment(random).slice(11, 19)}Z`],
  ['duration', (random) => `P${randomInteger(random, 1, 30)}D`],
  ['email', (random) => `person${number(random)}@example.com`],
  ['idn-email', (random) => `person${number(random)}@example.com`],
  ['hostname', (random) => `host${number(random)}.example.com`],
  ['idn-hostname', (random) => `host${number(random)}.example.com`],
  ['ipv4', (random) => `192.0.2.${randomInteger(random, 1, 254)}`],
  ['ipv6', (random) => `2001:db8::${number(random)}`],
  ['uri', (random) => `https://example.com/${number(random)}`],
  ['url', (random) => `https://example.com/${number(random)}`],
  ['iri', (random) => `https://example.com/${number(random)}`],
  ['uri-reference', (random) => `/${number(random)}`],
  ['iri-reference', (random) => `/${number(random)}`],
  ['uri-template', (random) => `/${number(random)}/{id}`],
  ['json-pointer', (random) => `/${number(random)}`],
  ['relative-json-pointer', () => '0'],
  ['regex', () => '^[a-z]+$'],
  ['byte', (random) => Buffer.from(`bytes ${number(random)}`).toString('base64')],
  ['password', (random) => `correct-horse-battery-${number(random)}`],
]);

/** A string of a format; `undefined` where the format is not a known one. */
export function generateFormat(format: unknown, random: Random): string | undefined {
  return typeof format === 'string' ? FORMATS.get(format)?.(random) : undefined;
}
