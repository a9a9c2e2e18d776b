/**
 * What values are made from schemas, and at what cost:
 * `npm run bench:generation -- [--per N] [--seed N] [file or folder …]`. For each description: its schemas, how many of
 * them no value could be made of, how many values ajv refused (the exit code is 1 then), and values per second of CPU:
 * of all together, where pages of a list weigh most, and of the request body in the middle. `--per` says how many values
 * each schema gets: thousands show what they cost once the code is warm. By itself it takes this repository's descriptions.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { compileValidator, Contract, schemaForDirection } from '../../src/contract/index.ts';
import { loadSpec, SpecError } from '../../src/spec/index.ts';
import { isObstacle } from '../../src/testing/arbitrary/is-obstacle.ts';
import { schemaArbitrary } from '../../src/testing/arbitrary/schema-arbitrary.ts';
import { specFiles } from '../spec-files.ts';
import { sentSchemas } from './sent-schemas.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const OWN = ['specs/orders/openapi.yaml', 'bench/testing/library/openapi.yaml'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    per: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const per = Number(values.per);
const seed = Number(values.seed);
const named = positionals.length === 0 ? OWN.map((name) => path.join(ROOT, name)) : positionals;
const files = specFiles(named);

const total = { schemas: 0, impossible: 0, invalid: 0, made: 0, cpu: 0 };
print([
  'description',
  'schemas',
  'impossible',
  'invalid',
  'ms to build',
  'values/CPU s',
  'bodies/CPU s',
  'MB',
]);
for (const file of files) await measure(file);
const share = ((100 * total.impossible) / Math.max(1, total.schemas)).toFixed(2);
process.stdout.write(
  `${total.schemas} schemas, ${share} % impossible, ${total.invalid} invalid values of ${total.made}, ${rate(total)} values per second of CPU\n`,
);
process.exitCode = total.invalid === 0 ? 0 : 1;

async function measure(file: string): Promise<void> {
  const counts = { schemas: 0, impossible: 0, invalid: 0, made: 0, cpu: 0, build: 0 };
  const reasons = new Map<string, number>();
  const complaints: string[] = [];
  const rates: number[] = [];
  const contract = await load(file);
  if (contract === undefined) return;
  for (const { name, schema, direction, isBody } of sentSchemas(contract)) {
    counts.schemas += 1;
    try {
      const [arbitrary, build] = timed(() => schemaArbitrary(schema, direction));
      counts.build += build;
      const [made, cpu] = timed(() => fc.sample(arbitrary, { numRuns: per, seed }));
      counts.made += made.length;
      counts.cpu += cpu;
      if (isBody) rates.push(made.length / cpu);
      const issuesOf = compileValidator(schemaForDirection(schema, direction));
      for (const value of made) {
        const [issue] = issuesOf(value);
        if (issue === undefined) continue;
        counts.invalid += 1;
        complaints.push(`  ${name}: ${issue.keyword} of ${JSON.stringify(value).slice(0, 200)}`);
      }
    } catch (error) {
      if (!isObstacle(error)) throw error;
      counts.impossible += 1;
      reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
    }
  }
  print([
    path.basename(file),
    counts.schemas,
    counts.impossible,
    counts.invalid,
    (counts.build * 1000).toFixed(0),
    rate(counts),
    Math.round(rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? 0),
    Math.round(process.memoryUsage().rss / 1e6),
  ]);
  for (const [reason, count] of reasons) process.stdout.write(`  ${count} × ${reason}\n`);
  for (const complaint of complaints.slice(0, 5)) process.stdout.write(`${complaint}\n`);
  for (const key of ['schemas', 'impossible', 'invalid', 'made', 'cpu'] as const) {
    total[key] += counts[key];
  }
}

/** The contract in a file; where it is none, that is said. */
async function load(file: string): Promise<Contract | undefined> {
  try {
    return new Contract(await loadSpec(file));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    print([path.basename(file), error.message]);
    return undefined;
  }
}

/** What a function returns, and the seconds of CPU it took. */
function timed<T>(work: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

function rate({ made, cpu }: { readonly made: number; readonly cpu: number }): string {
  return cpu === 0 ? '–' : String(Math.round(made / cpu));
}

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
