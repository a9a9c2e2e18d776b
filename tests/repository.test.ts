import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly hasInstallScript?: boolean }>
  >;
}

const lock = JSON.parse(read('package-lock.json')) as Lock;
const manifest = JSON.parse(read('package.json')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
};

describe('dependencies', () => {
  test('there is one ajv: a second one crashes spectral-core', () => {
    const versions = installed('ajv').map(([, entry]) => entry.version);
    expect(new Set(versions).size).toBe(1);
  });

  test('every install script is approved or denied by name', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([folder]) => folder.split('node_modules/').at(-1));
    const decided = Object.keys(manifest.allowScripts);
    expect(scripted.filter((name) => name === undefined || !decided.includes(name))).toEqual([]);
    expect(manifest.allowScripts['@scarf/scarf']).toBe(false);
  });

  test('the lock file names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('sizes', () => {
  test.each([
    ['ARCHITECTURE.md', 60],
    ...files('templates/**/*.hbs').map((file): [string, number] => [file, 80]),
    ...files('{src,rulesets,generators,templates,scripts}/**/*.ts').map(
      (file): [string, number] => [file, 350],
    ),
  ])('%s has at most %i lines', (file, limit) => {
    expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(limit);
  });

  test('the median file has at most 60 lines', () => {
    const sizes = files('{src,rulesets,generators}/**/*.ts')
      .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.generated.ts'))
      .map((file) => read(file).split('\n').length)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe('conventions', () => {
  test.each(files('rulesets/*/*/convention.ts'))('%s has the id of its folder', async (file) => {
    const module = (await import(path.join(ROOT, file))) as { default: { id: string } };
    expect(module.default.id).toBe(path.dirname(file).replace('rulesets/', ''));
  });
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function files(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).sort();
}

function installed(name: string): [string, Lock['packages'][string]][] {
  return Object.entries(lock.packages).filter(([folder]) =>
    folder.endsWith(`node_modules/${name}`),
  );
}
