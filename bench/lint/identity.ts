/**
 * Whether our runner finds what stock Spectral finds: `npm run identity:lint -- [spec or folder …]`, by
 * default the folder in SPECWRIGHT_CORPUS. Compared are code, message, path, severity, range, source and order,
 * for `spectral:oas` (recommended and all) and for the exported ruleset. Stock runs in a process of its own,
 * bounded in memory and time; what it said is kept in SPECWRIGHT_IDENTITY_CACHE (default: the temporary
 * folder) until the file, the ruleset or Spectral changes.
 *
 * Deliberate deviations, which are counted and do not fail the comparison:
 * - A file that we refuse to read (Swagger 2.0, a reference to the network or to nothing) has one finding that says
 *   so; Spectral lints the rest of it.
 * - `invalid-ref` in data (an example, an extension), where OpenAPI has no references: nothing is said.
 * - Our own rules that read the contract, in the exported ruleset: we place a finding at its very node, Spectral
 *   where it can follow the way there (not through a percent-encoded `$ref`, nor through YAML's order of
 *   numeric keys, by which another of several equal remarks comes first).
 * And one that the corpus does not show: where a YAML alias puts one object in several places, Spectral resolves
 * and visits only some of them; we treat it as written out.
 * Without `spectral:oas`, `oas3-schema` reads the dereferenced document (`src/lint/validity/validity-rules.ts` says why),
 * and a fault of a component is reported once, by the component's name, where Spectral reports it again by the name of
 * each place that refers to it; where `spectral:oas` itself is asked for, its own rule runs unchanged.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { lintSpec } from '../../src/lint/index.ts';
import type { Finding } from '../../src/shared/finding.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { corpusFiles } from './corpus-files.ts';

const CACHE =
  process.env['SPECWRIGHT_IDENTITY_CACHE'] ?? path.join(tmpdir(), 'specwright-identity');
const MODES = (process.env['SPECWRIGHT_IDENTITY_MODES'] ?? 'recommended,all,specwright').split(',');
const BOUND = { timeout: 600_000, maxBuffer: 1 << 29 };

mkdirSync(CACHE, { recursive: true });
for (const spec of corpusFiles(process.argv.slice(2))) {
  for (const mode of MODES) {
    const expected = await stock(spec, mode);
    const started = process.cpuUsage();
    const found = await ours(spec, mode);
    const { user, system } = process.cpuUsage(started);
    const verdict =
      typeof expected === 'string'
        ? expected
        : typeof found === 'string'
          ? found
          : compare(expected, found);
    const seconds = ((user + system) / 1e6).toFixed(2);
    const isRefused = typeof found === 'string';
    const isDeviation =
      mode === 'specwright' &&
      Array.isArray(expected) &&
      Array.isArray(found) &&
      differsInOurs(expected, found);
    process.stdout.write(
      `${isRefused ? 'refused' : isDeviation ? 'deviates' : verdict === '' ? 'same' : 'DIFFERS'} ${path.basename(spec)} ${mode} ${seconds} s (${isRefused ? 0 : found.length}) ${verdict}\n`,
    );
    if (verdict !== '' && !isRefused && !isDeviation) process.exitCode = 1;
  }
}

async function ours(spec: string, mode: string): Promise<readonly string[] | string> {
  try {
    const document = await loadSpec(spec, { projectRoot: path.dirname(spec) });
    const findings =
      mode === 'specwright'
        ? await lintSpec(document, selectConventions({}))
        : await lintSpec(document, {
            units: [],
            options: () => ({}),
            rulesets: [{ extends: [[oas, mode]] } as unknown as RulesetDefinition],
          });
    return findings.map(comparable);
  } catch (error) {
    if (error instanceof SpecwrightError) return `ours: ${error.code} ${error.message}`;
    throw error;
  }
}

async function stock(spec: string, mode: string): Promise<readonly string[] | string> {
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        spec,
        statSync(spec).mtimeMs,
        mode,
        mode === 'specwright' ? rulesetKey() : 'oas',
      ]),
    )
    .digest('hex');
  const file = path.join(CACHE, `${path.basename(spec)}-${mode}-${key.slice(0, 12)}.json`);
  if (!existsSync(file)) {
    const script = path.join(import.meta.dirname, 'stock.ts');
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--max-old-space-size=6000', script, spec, mode],
        BOUND,
      );
      writeFileSync(file, stdout);
    } catch (error) {
      return `stock: ${String(error).slice(0, 300)}`;
    }
  }
  const findings = JSON.parse(readFileSync(file, 'utf8')) as readonly Finding[];
  return findings.filter(({ code }) => code !== 'invalid-ref').map(comparable);
}

/** What the exported ruleset is made of; a change of a convention's code is not seen. */
function rulesetKey(): readonly string[] {
  return selectConventions({}).units.map(({ convention }) => convention.id);
}

function comparable({ code, message, path: keys, severity, range, source }: Finding): string {
  return JSON.stringify({ code, message, path: keys, severity, range, source });
}

function compare(expected: readonly string[], found: readonly string[]): string {
  const missing = subtract(expected, found);
  const extra = subtract(found, expected);
  if (missing.length + extra.length > 0) {
    const examples = [
      ...missing.slice(0, 2).map((each) => `- ${each}`),
      ...extra.slice(0, 2).map((each) => `+ ${each}`),
    ];
    return [
      `${expected.length} findings, ${missing.length} missing, ${extra.length} extra`,
      ...examples,
    ].join('\n  ');
  }
  const at = expected.findIndex((each, index) => each !== found[index]);
  return at === -1 ? '' : `another order from finding ${at} on: ${expected[at]}\n  ${found[at]}`;
}

/** Whether only findings of rules that read the contract differ, or repetitions of `oas3-schema` are missing. */
function differsInOurs(expected: readonly string[], found: readonly string[]): boolean {
  const codeOf = (each: string): string => (JSON.parse(each) as Finding).code;
  const missing = subtract(expected, found);
  const extra = subtract(found, expected);
  const contractRules = selectConventions({}).units.flatMap(({ convention }) =>
    convention.lint?.kind === 'contract' ? [convention.id] : [],
  );
  return (
    missing.length + extra.length > 0 &&
    extra.every((each) => contractRules.includes(codeOf(each))) &&
    missing.every((each) => [...contractRules, 'oas3-schema'].includes(codeOf(each)))
  );
}

function subtract(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return from.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count === 0;
  });
}
