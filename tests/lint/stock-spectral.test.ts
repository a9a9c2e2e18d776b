import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding.ts';
import { lint } from '../../src/studio/lint.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const SPECTRAL = path.join(import.meta.dirname, '../../node_modules/.bin/spectral');

test.each(['faulty/openapi.yaml', 'faulty-30.yaml'])(
  'the stock Spectral command with `extends: [specwright/ruleset]` finds the same in %s',
  async (name) => {
    const spec = path.join(FIXTURES, name);
    const [result] = await lint([spec], { config: {} });
    const findings = result?.findings.map(comparable);
    expect(findings?.length).toBeGreaterThan(10);
    expect(await stock(spec)).toEqual(findings);
  },
  60_000,
);

/** Spectral ends with 1 when it finds errors; its findings are on standard output all the same. */
async function stock(spec: string): Promise<unknown[]> {
  const ruleset = path.join(FIXTURES, 'spectral.yaml');
  const args = [SPECTRAL, 'lint', '--ruleset', ruleset, '--format', 'json', '--quiet', spec];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch(
    (error: unknown) => error as { stdout: string },
  );
  return (JSON.parse(stdout) as Finding[]).map(comparable);
}

function comparable({ code, message, path: keys, severity, range, source }: Finding): unknown {
  return { code, message, path: keys, severity, range, source };
}
