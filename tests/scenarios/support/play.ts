import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { expect } from 'vitest';
import type { Step } from './scenario.ts';
import { ROOT, shell, type Ended } from './shell.ts';

/** Where a story takes place. */
export interface Stage {
  readonly folder: string;
  readonly listeners: Server[];
}

/** Does what a step says, and holds it to what it expects. */
export async function play(step: Step, { folder, listeners }: Stage): Promise<void> {
  const port = String((listeners.at(-1)?.address() as AddressInfo | undefined)?.port);
  const subject = step.subject.replaceAll('{port}', port);
  const inFolder = (name: string): string => path.join(folder, name);
  const text = `${step.lines.join('\n')}\n`;
  switch (step.verb) {
    case 'file':
      mkdirSync(path.dirname(inFolder(subject)), { recursive: true });
      return writeFileSync(inFolder(subject), step.lines.length === 0 ? '' : text);
    case 'append':
      return appendFileSync(inFolder(subject), text);
    case 'folder':
      return void mkdirSync(inFolder(subject), { recursive: true });
    case 'copy': {
      const [from = '', to = ''] = subject.split(' ');
      return cpSync(path.join(ROOT, from), inFolder(to), { recursive: true });
    }
    case 'forbid':
      return chmodSync(inFolder(subject), statSync(inFolder(subject)).isDirectory() ? 0o500 : 0);
    case 'listen': {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return void listeners.push(server);
    }
    case 'run': {
      const ended = await shell(subject, folder);
      return judge(
        ended,
        step.lines.map((line) => line.replaceAll('{port}', port)),
        inFolder,
      );
    }
    default:
      throw new Error(`There is no step \`${step.verb}\`; README.md lists them.`);
  }
}

function judge(ended: Ended, lines: readonly string[], inFolder: (name: string) => string): void {
  const said = `${ended.stdout}${ended.stderr}`;
  expect(said).not.toMatch(/internal error|^ {4}at /m);
  expect(said).not.toMatch(/(?![\n\t])\p{Cc}/u);
  const exit = lines.find((line) => line.startsWith('exit '))?.slice('exit '.length) ?? '0';
  expect(String(ended.code), said).toBe(exit);
  for (const line of lines.filter((each) => each !== '' && !each.startsWith('exit '))) {
    const [, word = '', rest = ''] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    expectation(word, rest, ended, inFolder);
  }
}

function expectation(
  word: string,
  rest: string,
  { stdout, stderr }: Ended,
  inFolder: (name: string) => string,
): void {
  switch (word) {
    case 'stdout':
      return expect(stdout).toContain(rest);
    case 'stderr':
      return expect(stderr).toContain(rest);
    case 'not':
      return expect(`${stdout}${stderr}`).not.toContain(rest);
    case 'silent':
      return expect(rest === 'stdout' ? stdout : stderr).toBe('');
    case 'json':
      return expect(() => JSON.parse(stdout)).not.toThrow();
    case 'missing':
      return expect(existsSync(inFolder(rest)), `${rest} is there`).toBe(false);
    case 'has': {
      const [, name = '', text = ''] = /^(\S+) (.*)$/.exec(rest) ?? [];
      return expect(readFileSync(inFolder(name), 'utf8')).toContain(text);
    }
    default:
      throw new Error(`Nothing is expected with \`${word}\`; README.md lists what can be.`);
  }
}
