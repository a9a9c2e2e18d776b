import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files and a `package.json`, gone when the test is over. Answers with its path. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'specwright-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ 'package.json': '{}', ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** The frame of a description around what a test is about. */
export function openapi(rest: string, version = '3.1.0'): string {
  return `openapi: ${version}\ninfo: { title: T, version: 1.0.0 }\n${rest}`;
}
