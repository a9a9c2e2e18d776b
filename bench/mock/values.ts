/**
 * What the mock's made-up answers cost: `npm run bench:values -- [--per N] [--most N] [--names] [file or folder …]`. For
 * each description the schemas of its answers are filled by ours and by json-schema-faker, set up as Prism does: the
 * medians over the schemas of the CPU that our first value takes, for which the schema is compiled, of that of a further
 * one once the process is warm, as a mock is, how many times less that is, for a value and for a byte of it, of its
 * length, and the share of all that ajv refuses. `--most` takes that many
 * schemas of a description, evenly spread; `--names` tells what ajv refused of ours. By itself it takes this
 * repository's descriptions; the exit code is 1 when one of our values is invalid.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  compileValidator,
  Contract,
  schemaForDirection,
  type JsonSchema,
} from '../../src/contract/index.ts';
import { generateValue } from '../../src/mock/values/generate-value.ts';
import { seededRandom } from '../../src/mock/values/seeded-random.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { specFiles } from '../spec-files.ts';
import { loadFaker } from './load-faker.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const OWN = ['specs/orders/openapi.yaml', 'specs/notes/openapi.yaml'];

/** CPU seconds that a generator may take for one schema. */
const PATIENCE = 0.1;
/** CPU seconds that a generator makes values of a description before any is measured. */
const WARM_UP = 0.5;
/** Values that are made between two looks at the clock, twice as many where those take less than a look should. */
const BATCH = 10;
const QUICK = 1000;

type Make = (schema: JsonSchema, seed: string) => unknown;

interface Figures {
  readonly costs: Cost[];
  made: number;
  invalid: number;
}

interface Cost {
  /** Microseconds of CPU that a value took. */
  readonly micros: number;
  /** Its length as JSON. */
  readonly bytes: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    per: { type: 'string', default: '200' },
    most: { type: 'string', default: '100' },
    names: { type: 'boolean', default: false },
  },
});
const per = Number(values.per);
const files = specFiles(
  positionals.length === 0 ? OWN.map((name) => path.join(ROOT, name)) : positionals,
);
const fake = loadFaker();
const told = new Set<string>();
const ours: Make = (schema, seed) =>
  generateValue(schema, { random: seededRandom(seed), useExamples: false });

print([
  'description',
  'schemas',
  'first µs',
  'µs',
  'µs JSF',
  'ratio',
  'ratio per byte',
  'bytes',
  'bytes JSF',
  'bad',
  'bad JSF',
]);
for (const file of files) await compare(file);

async function compare(file: string): Promise<void> {
  const schemas = spread(answers(new Contract(await loadSpec(file))), Number(values.most));
  const own: Figures = { costs: [], made: 0, invalid: 0 };
  const other: Figures = { costs: [], made: 0, invalid: 0 };
  const ratios: number[] = [];
  const perByte: number[] = [];
  const bare = schemas.map(([, schema]) => schema);
  const first = warmUp(ours, bare);
  warmUp(fake, bare);
  for (const [name, schema] of schemas) {
    const mine = fill(ours, schema, own, name);
    const theirs = fill(fake, schema, other);
    const ratio = theirs.micros / Math.max(mine.micros, 0.1);
    ratios.push(ratio);
    perByte.push((ratio * mine.bytes) / theirs.bytes);
  }
  if (own.invalid > 0) process.exitCode = 1;
  print([
    path.basename(file),
    schemas.length,
    median(first).toFixed(0),
    typical(own, 'micros').toFixed(1),
    typical(other, 'micros').toFixed(0),
    median(ratios).toFixed(0),
    median(perByte).toFixed(0),
    typical(own, 'bytes').toFixed(0),
    typical(other, 'bytes').toFixed(0),
    share(own),
    share(other),
  ]);
}

/** The JSON schemas of all answers, equal ones once. */
function answers({ operations }: Contract): [string, JsonSchema][] {
  const found = new Map<string, [string, JsonSchema]>();
  for (const { id, responses } of operations) {
    for (const { status, json } of responses.values()) {
      if (json?.schema === undefined) continue;
      const schema = schemaForDirection(json.schema.json, 'response');
      found.set(JSON.stringify(schema), [`${id} ${status}`, schema]);
    }
  }
  return [...found.values()];
}

function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(all.length, most) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((each) => each !== undefined);
}

/** Makes a value of each schema, and then more for a while; what the first ones took, in microseconds of CPU. */
function warmUp(generate: Make, schemas: readonly JsonSchema[]): readonly number[] {
  const spent: number[] = [];
  do {
    for (const schema of schemas) {
      const copy = generate === fake ? structuredClone(schema) : schema;
      const before = process.cpuUsage();
      attempt(generate, copy, String(spent.length));
      const { user, system } = process.cpuUsage(before);
      spent.push(user + system);
    }
  } while (sum(spent) < WARM_UP * 1e6);
  return spent.slice(0, schemas.length);
}

/** Makes values of one schema. */
function fill(generate: Make, schema: JsonSchema, figures: Figures, name?: string): Cost {
  const lengths: number[] = [];
  let spent = 0;
  let counted = 0;
  let size = BATCH;
  for (let round = 0; counted < per && spent < PATIENCE * 1e6; round += 1) {
    const length = Math.min(size, per - counted);
    const seeds = Array.from({ length }, (_, index) => `${round} ${index}`);
    // json-schema-faker spoils what it is given.
    const copies = seeds.map(() => (name === undefined ? structuredClone(schema) : schema));
    const start = process.cpuUsage();
    const made = seeds.map((seed, index) => attempt(generate, copies[index] ?? schema, seed));
    const { user, system } = process.cpuUsage(start);
    spent += user + system;
    counted += made.length;
    if (user + system < QUICK) size *= 2;
    for (const value of made) {
      judge(value, schema, figures, name);
      lengths.push(JSON.stringify(value ?? null).length);
    }
  }
  const cost = { micros: spent / counted, bytes: mean(lengths) };
  figures.costs.push(cost);
  return cost;
}

/** What is made; what throws makes nothing. */
function attempt(generate: Make, schema: JsonSchema, seed: string): unknown {
  try {
    return generate(schema, seed);
  } catch {
    return undefined;
  }
}

function judge(value: unknown, schema: JsonSchema, figures: Figures, name?: string): void {
  const issues = compileValidator(schema)(value);
  figures.made += 1;
  if (issues.length === 0) return;
  figures.invalid += 1;
  if (name === undefined || !values.names || told.has(name)) return;
  told.add(name);
  const reasons = issues.slice(0, 3).map(({ keyword, pointer }) => `${keyword} at ${pointer}`);
  process.stdout.write(`  ${name}: ${reasons.join(', ')}\n`);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function typical({ costs }: Figures, what: keyof Cost): number {
  return median(costs.map((cost) => cost[what]));
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function share({ made, invalid }: Figures): string {
  return `${((100 * invalid) / Math.max(1, made)).toFixed(1)} %`;
}

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
