import fc from 'fast-check';

/** What a value may turn into: the wrong type, something from elsewhere in the file, or a trap. */
const REPLACEMENTS: readonly unknown[] = [
  null,
  0,
  -1.5,
  true,
  '',
  'text',
  '#/',
  '#/components/schemas/Nope',
  [],
  [null],
  ['$ref'],
  {},
  { $ref: '#' },
  { $ref: '#/paths' },
  { $ref: '#/info/title' },
  { $ref: 'https://example.com/x.yaml' },
  { $ref: '../../../../etc/passwd' },
  { $ref: './schemas/Order.yaml' },
  { $ref: 5 },
  { $ref: '%E0%A4%A#\ud800' },
  { toString: null, valueOf: 1, constructor: 2, __proto__: null },
  JSON.parse('{"__proto__": {"get": {"responses": {}}}}'),
  { allOf: [{ $ref: '#' }], oneOf: [{ $ref: '#' }] },
  { type: ['string', { $ref: '#' }], enum: 'no', pattern: '(' },
  'x'.repeat(3000),
];

export interface Mutation {
  readonly at: number;
  readonly kind: 'replace' | 'delete' | 'copy' | 'rename';
  readonly with: number;
}

/** A small fault that a person, a merge or a generator may make, or an attacker. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'delete', 'copy', 'rename'),
  with: fc.nat(),
});

/** Changes one value of a description, in place. */
export function mutate(root: unknown, { at, kind, with: choice }: Mutation): void {
  const places = [...walk(root)];
  const place = places[at % places.length];
  if (place === undefined) return;
  const { owner, key } = place;
  const replacement =
    kind === 'copy'
      ? structuredClone(get(places[choice % places.length]))
      : structuredClone(REPLACEMENTS[choice % REPLACEMENTS.length]);
  if (kind === 'delete') Reflect.deleteProperty(owner, key);
  else if (kind === 'rename') set(owner, NAMES[choice % NAMES.length] ?? '', get(place));
  else set(owner, key, replacement);
}

const NAMES = [
  '__proto__',
  'constructor',
  '$ref',
  'x-y',
  'default',
  'example',
  'schema',
  'get',
  '',
  'allOf',
];

interface Place {
  readonly owner: object;
  readonly key: string;
}

function* walk(owner: unknown): Generator<Place> {
  if (typeof owner !== 'object' || owner === null) return;
  for (const key of Object.keys(owner)) {
    yield { owner, key };
    yield* walk(get({ owner, key }));
  }
}

function get(place: Place | undefined): unknown {
  return place === undefined
    ? null
    : (Object.getOwnPropertyDescriptor(place.owner, place.key)?.value as unknown);
}

function set(owner: object, key: string, value: unknown): void {
  if (Array.isArray(owner) && !/^\d+$/.test(key)) return;
  Object.defineProperty(owner, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
