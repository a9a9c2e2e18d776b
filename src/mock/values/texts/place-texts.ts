import type { Facts } from '../facts.ts';
import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import type { Place } from '../words/places.ts';
import { STREETS } from '../words/streets.ts';
import type { Tell, TextRules } from './tell.ts';

/** A property of the place that is meant. */
const of =
  (name: Exclude<keyof Place, 'latitude' | 'longitude'>): Tell =>
  (facts, { role }) =>
    facts.place(role)[name];
const street = ({ random }: Facts): string =>
  `${randomInteger(random, 1, 240)} ${pick(random, STREETS)} Street`;
const whole: Tell = (facts, { role }) => {
  const { postcode, city } = facts.place(role);
  return `${street(facts)}, ${postcode} ${city}`;
};
const locale =
  (between: string): Tell =>
  (facts, { role }) => {
    const { language, code } = facts.place(role);
    return `${language}${between}${code}`;
  };
const small =
  (name: Parameters<typeof of>[0]): Tell =>
  (facts, subject) =>
    of(name)(facts, subject).toLowerCase();

const codes = [of('code'), of('code3'), small('code')];
const countries = [of('country'), ...codes];
const currencies = [of('currency'), small('currency'), of('symbol')];
const postcodes: readonly Tell[] = [
  of('postcode'),
  (facts) => String(randomInteger(facts.random, 10_000, 99_999)),
];
const languages = [of('language'), of('languageName'), locale('-'), locale('_')];
const regions = [of('region'), of('regionCode')];
const coordinate =
  (axis: 'latitude' | 'longitude'): Tell =>
  (facts, { role }) =>
    facts.place(role)[axis].toFixed(4);

/** Texts about places, and what goes with them. */
export const PLACE_TEXTS: TextRules = {
  street,
  street_address: street,
  street_name: ({ random }) => `${pick(random, STREETS)} Street`,
  address: [whole, street],
  full_address: whole,
  formatted_address: whole,
  address_line: street,
  address_line_1: street,
  address_line1: street,
  addressline1: street,
  line_1: street,
  line1: street,
  street1: street,
  address1: street,
  address_1: street,
  address_line_2: ({ random }) => `Floor ${randomInteger(random, 1, 9)}`,
  address_line2: ({ random }) => `Floor ${randomInteger(random, 1, 9)}`,
  line_2: ({ random }) => `Floor ${randomInteger(random, 1, 9)}`,
  line2: ({ random }) => `Floor ${randomInteger(random, 1, 9)}`,
  address2: ({ random }) => `Floor ${randomInteger(random, 1, 9)}`,
  house_number: ({ random }) => String(randomInteger(random, 1, 240)),
  house_number_or_name: ({ random }) => String(randomInteger(random, 1, 240)),
  city: of('city'),
  town: of('city'),
  locality: of('city'),
  location: [of('city'), of('code')],
  origin: of('city'),
  destination: of('city'),
  place: of('city'),
  region: regions,
  province: regions,
  state_or_province: regions,
  county: of('region'),
  country: countries,
  nationality: countries,
  country_name: of('country'),
  country_code: codes,
  countrycode: codes,
  iso_country: codes,
  country_iso: codes,
  postcode: postcodes,
  post_code: postcodes,
  postal_code: postcodes,
  postalcode: postcodes,
  zip: postcodes,
  zip_code: postcodes,
  zipcode: postcodes,
  currency: currencies,
  currency_code: currencies,
  currencycode: currencies,
  currency_name: of('currencyName'),
  currency_symbol: of('symbol'),
  language: languages,
  language_code: languages,
  lang: languages,
  locale: [locale('-'), locale('_'), of('language')],
  language_tag: locale('-'),
  timezone: of('timezone'),
  time_zone: of('timezone'),
  tz: of('timezone'),
  latitude: coordinate('latitude'),
  lat: coordinate('latitude'),
  longitude: coordinate('longitude'),
  lng: coordinate('longitude'),
  lon: coordinate('longitude'),
};
