import { execFile } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../../..');

export interface Ended {
  readonly code: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a person who has Specwright installed, and no terminal. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, SPECWRIGHT_TOKEN: _token, ...inherited } = process.env;
  const folders = [path.dirname(process.execPath), path.join(ROOT, 'node_modules/.bin')];
  const PATH = [...folders, inherited['PATH']].join(path.delimiter);
  return { ...inherited, npm_config_loglevel: 'silent', ...more, PATH };
}

/** Runs a command line as it would be typed. */
export function shell(
  command: string,
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { cwd, env: environment(more), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', command], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? undefined), stdout, stderr });
    });
    child.stdin?.end();
  });
}
