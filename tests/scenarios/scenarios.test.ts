/** Every `*.txt` beside this file, run with the real command. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { play, type Stage } from './support/play.ts';
import { readScenario } from './support/scenario.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
const isRoot = process.getuid?.() === 0;

describe.concurrent.each(files)('%s', (name) => {
  const text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
  const steps = readScenario(text);
  const needsUser = steps.some(({ verb }) => verb === 'forbid');

  test.skipIf(needsUser && isRoot)(
    text.slice(0, text.indexOf('\n')),
    async () => {
      expect(steps.filter(({ verb }) => verb === 'run')).not.toEqual([]);
      const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'specwright-scenario-'));
      const stage: Stage = { folder, listeners: [] };
      try {
        for (const step of steps) {
          await play(step, stage).catch((error: unknown) => {
            throw new Error(`${name}:${step.at}: ${String(error)}`, { cause: error });
          });
        }
      } finally {
        for (const listener of stage.listeners) listener.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
