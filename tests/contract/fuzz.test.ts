import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { parseSource } from '../../src/spec/parse-source.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { readEverything, validateBodies } from './support/read-everything.ts';

/** More of them: `FUZZ_RUNS=5000 npx vitest run tests/contract/fuzz.test.ts`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 25);
const timeout = 60_000 + numRuns * 1000;

const SPECS = path.join(import.meta.dirname, '../../specs');

const FILES = ['orders', 'notes'].flatMap((spec) =>
  readdirSync(path.join(SPECS, spec), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ spec, file: path.join(SPECS, spec, file) })),
);

const TEXTS = new Map(FILES.map(({ file }) => [file, readFileSync(file, 'utf8')]));

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

interface Mutation {
  readonly at: number;
  readonly kind: 'replace' | 'delete' | 'copy' | 'rename';
  readonly with: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'delete', 'copy', 'rename'),
  with: fc.nat(),
});

test(
  'a mutated description is refused with a reason, or is a contract that answers every question',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 10 * FILES.length }),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (seed, mutations) => {
          const chosen = pick(seed);
          const value = structuredClone(parseSource(chosen.file, TEXTS.get(chosen.file) ?? ''));
          for (const step of mutations) mutate(value, step);
          await survives(chosen, JSON.stringify(value));
        },
      ),
      { numRuns },
    );
  },
  timeout,
);

test(
  'so is a description cut off anywhere, or with a line lost or twice',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 10 * FILES.length }),
        fc.constantFrom('cut', 'lose', 'repeat'),
        fc.nat(),
        async (seed, kind, at) => {
          const chosen = pick(seed);
          const text = TEXTS.get(chosen.file) ?? '';
          const lines = text.split('\n');
          const line = at % lines.length;
          if (kind === 'cut') await survives(chosen, text.slice(0, at % text.length));
          else if (kind === 'lose') await survives(chosen, lines.toSpliced(line, 1).join('\n'));
          else await survives(chosen, lines.toSpliced(line, 0, lines[line] ?? '').join('\n'));
        },
      ),
      { numRuns },
    );
  },
  timeout,
);

/** Every third time a root file, of which there are few. */
function pick(seed: number): (typeof FILES)[number] {
  const roots = FILES.filter(({ file }) => file.endsWith('openapi.yaml'));
  const from = seed % 3 === 0 ? roots : FILES;
  const chosen = from[seed % from.length];
  if (chosen === undefined) throw new Error('no specs');
  return chosen;
}

async function survives({ spec, file }: (typeof FILES)[number], text: string): Promise<void> {
  const before = process.cpuUsage();
  try {
    const root = path.join(SPECS, spec, 'openapi.yaml');
    const contract = new Contract(await loadSpec(root, { overlay: new Map([[file, text]]) }));
    readEverything(contract);
    const start = text.length % Math.max(1, contract.operations.length);
    validateBodies(contract.operations.slice(start, start + 3));
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.code).toMatch(/^(SPEC|CONTRACT)_[A-Z_0-9]+$/);
  }
  const { user } = process.cpuUsage(before);
  expect(user / 1e6, 'seconds').toBeLessThan(5);
  expect(Object.keys(Object.prototype), 'prototype').toEqual([]);
}

function mutate(root: unknown, { at, kind, with: choice }: Mutation): void {
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
