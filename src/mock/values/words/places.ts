/** A place with what goes with it. */
export interface Place {
  readonly city: string;
  readonly region: string;
  /** ISO 3166-2, without the country. */
  readonly regionCode: string;
  readonly country: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly code3: string;
  readonly postcode: string;
  readonly currency: string;
  readonly currencyName: string;
  readonly symbol: string;
  readonly language: string;
  readonly languageName: string;
  readonly timezone: string;
  readonly latitude: number;
  readonly longitude: number;
}

const place = (row: string, latitude: number, longitude: number): Place => {
  const [city = '', region = '', regionCode = '', country = '', ...more] = row.split('|');
  const [code = '', code3 = '', postcode = '', currency = '', currencyName = '', symbol = ''] =
    more;
  const [language = '', languageName = '', timezone = ''] = more.slice(6);
  const names = { city, region, regionCode, country, code, code3, postcode };
  const money = { currency, currencyName, symbol };
  return { ...names, ...money, language, languageName, timezone, latitude, longitude };
};

export const PLACES: readonly Place[] = [
  place(
    'Berlin|Berlin|BE|Germany|DE|DEU|10115|EUR|Euro|€|de|German|Europe/Berlin',
    52.5323,
    13.3846,
  ),
  place(
    'Hamburg|Hamburg|HH|Germany|DE|DEU|20095|EUR|Euro|€|de|German|Europe/Berlin',
    53.5502,
    9.9987,
  ),
  place(
    'Lyon|Auvergne-Rhône-Alpes|ARA|France|FR|FRA|69001|EUR|Euro|€|fr|French|Europe/Paris',
    45.7676,
    4.8344,
  ),
  place(
    'Madrid|Comunidad de Madrid|MD|Spain|ES|ESP|28004|EUR|Euro|€|es|Spanish|Europe/Madrid',
    40.4234,
    -3.6951,
  ),
  place('Turin|Piedmont|21|Italy|IT|ITA|10121|EUR|Euro|€|it|Italian|Europe/Rome', 45.0696, 7.6782),
  place(
    'Leeds|England|ENG|United Kingdom|GB|GBR|LS1 4AP|GBP|Pound sterling|£|en|English|Europe/London',
    53.7974,
    -1.5486,
  ),
  place(
    'Portland|Oregon|OR|United States|US|USA|97205|USD|US dollar|$|en|English|America/Los_Angeles',
    45.5202,
    -122.6872,
  ),
  place(
    'Boston|Massachusetts|MA|United States|US|USA|02116|USD|US dollar|$|en|English|America/New_York',
    42.3503,
    -71.0764,
  ),
  place(
    'Austin|Texas|TX|United States|US|USA|78701|USD|US dollar|$|en|English|America/Chicago',
    30.2711,
    -97.7437,
  ),
  place(
    'Toronto|Ontario|ON|Canada|CA|CAN|M5V 2T6|CAD|Canadian dollar|$|en|English|America/Toronto',
    43.6426,
    -79.3871,
  ),
  place(
    'Recife|Pernambuco|PE|Brazil|BR|BRA|50030-230|BRL|Brazilian real|R$|pt|Portuguese|America/Recife',
    -8.0631,
    -34.8711,
  ),
  place('Osaka|Osaka|27|Japan|JP|JPN|530-0001|JPY|Yen|¥|ja|Japanese|Asia/Tokyo', 34.7025, 135.4959),
  place(
    'Pune|Maharashtra|MH|India|IN|IND|411001|INR|Indian rupee|₹|en|English|Asia/Kolkata',
    18.5204,
    73.8567,
  ),
  place(
    'Melbourne|Victoria|VIC|Australia|AU|AUS|3000|AUD|Australian dollar|$|en|English|Australia/Melbourne',
    -37.8136,
    144.9631,
  ),
];
