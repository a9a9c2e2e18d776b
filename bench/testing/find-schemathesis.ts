import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The command of Schemathesis: what `SCHEMATHESIS` names, or one that is fetched into a temporary folder. */
export function findSchemathesis(isInstalling: boolean): string {
  const named = process.env['SCHEMATHESIS'];
  if (named !== undefined && named !== '') return named;
  if (!isInstalling) {
    throw new Error(
      'Schemathesis is absent: name its command in SCHEMATHESIS, or give --install-schemathesis.',
    );
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'specwright-schemathesis-'));
  execFileSync('python3', ['-m', 'venv', folder]);
  execFileSync(path.join(folder, 'bin/pip'), ['install', '--quiet', 'schemathesis']);
  return path.join(folder, 'bin/schemathesis');
}
