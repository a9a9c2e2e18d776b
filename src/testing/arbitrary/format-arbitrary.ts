import * as fc from 'fast-check';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const hostname = fc
  .tuple(label, fc.constantFrom('com', 'org', 'example'))
  .map(([name, top]) => `${name}.${top}`);
const instant = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
/** Prices and the like: few that are kept as texts may be below nothing. */
const decimal = fc
  .tuple(fc.nat(999), fc.nat(99))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const path = fc.array(label, { maxLength: 2 }).map((segments) => `/${segments.join('/')}`);
const uri = fc.tuple(hostname, path).map(([host, rest]) => `https://${host}${rest}`);

/**
 * Values of formats (JSON Schema Validation 2020-12, section 7.3, and OpenAPI's own registry). They are
 * ordinary on purpose: a server that refuses `"!"@[::1]` as an address breaks no promise worth a report.
 */
const FORMATS: ReadonlyMap<string, fc.Arbitrary<string>> = new Map([
  ['uuid', fc.uuid({ version: [4, 7] })],
  ['date-time', instant],
  ['date', instant.map((text) => text.slice(0, 10))],
  ['time', instant.map((text) => text.slice(11))],
  ['duration', fc.integer({ min: 1, max: 500 }).map((hours) => `PT${hours}H`)],
  ['email', fc.tuple(label, hostname).map(([name, host]) => `${name}@${host}`)],
  ['idn-email', fc.tuple(label, hostname).map(([name, host]) => `${name}@${host}`)],
  ['hostname', hostname],
  ['idn-hostname', hostname],
  ['ipv4', fc.ipV4()],
  ['ipv6', fc.ipV6()],
  ['uri', uri],
  ['url', uri],
  ['iri', uri],
  ['uri-reference', path],
  ['iri-reference', path],
  ['uri-template', path],
  ['json-pointer', path],
  ['relative-json-pointer', fc.nat(9).map(String)],
  ['regex', label],
  ['byte', fc.base64String({ maxLength: 24 })],
  ['decimal', decimal],
]);

/** Values of a string format; `undefined` for one that only annotates. */
export function formatArbitrary(format: unknown): fc.Arbitrary<string> | undefined {
  return typeof format === 'string' ? FORMATS.get(format) : undefined;
}
