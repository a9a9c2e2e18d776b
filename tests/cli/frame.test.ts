import { describe, expect, test, vi } from 'vitest';
import type { Arguments, Command } from '../../src/cli/command.ts';
import type { Io } from '../../src/cli/io.ts';
import { runMain, type Run } from '../support/run-main.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';

class ProbeError extends SpecwrightError {}

/** What `probe` was called with. */
let received: Arguments | undefined;

const probe: Command = {
  name: 'probe',
  summary: 'Shows what it was given.',
  usage: 'probe <what> [options]',
  flags: {
    count: { type: 'string', short: 'c', value: 'N', description: 'How many.' },
    loud: { type: 'boolean', description: 'Louder.' },
    tag: { type: 'string', multiple: true, description: 'Several.' },
  },
  examples: ['specwright probe it --count 3'],
  run(args, { out }) {
    received = args;
    out('probed\n');
    return Promise.resolve(args.values['loud'] === true ? 1 : 0);
  },
};

const broken: Command = {
  ...probe,
  name: 'broken',
  run: () => Promise.reject(new TypeError('a defect', { cause: new Error('its cause') })),
};

const refusing: Command = {
  ...probe,
  name: 'refusing',
  run: ({ positionals: [message = 'It cannot be done.'] }, { cwd }) =>
    Promise.reject(
      new ProbeError(message, {
        code: 'PROBE',
        hint: 'Do it otherwise.',
        location: { file: `${cwd}/api/openapi.yaml`, line: 3, column: 14 },
      }),
    ),
};

vi.mock('../../src/cli/commands.ts', () => ({
  commands: {
    probe: () => Promise.resolve({ default: probe }),
    broken: () => Promise.resolve({ default: broken }),
    refusing: () => Promise.resolve({ default: refusing }),
  },
}));

function run(argv: readonly string[], io: Partial<Io> = {}): Promise<Run> {
  return runMain(argv, { cwd: '/work/project', ...io });
}

describe('what is typed', () => {
  test('reaches the command', async () => {
    expect(await run(['probe', 'a', '-c', '3', '--tag=x', '--tag', 'y', '--', '--loud'])).toEqual({
      code: 0,
      out: 'probed\n',
      error: '',
    });
    expect(received?.positionals).toEqual(['a', '--loud']);
    expect({ ...received?.values }).toEqual({ count: '3', tag: ['x', 'y'] });
    expect((await run(['probe', '--loud'])).code).toBe(1);
  });

  test.each([
    [['nope'], 'There is no command `nope`.', 'Use one of: probe, broken, refusing.'],
    [['constructor'], 'There is no command `constructor`.', 'Use one of'],
    [['__proto__'], 'There is no command `__proto__`.', 'Use one of'],
    [[''], 'There is no command ``.', 'Use one of'],
    [['--loud'], 'The command is missing before `--loud`.', 'Use one of'],
    [['help', 'nope'], 'There is no command `nope`.', 'Use one of'],
    [['probe', '--nope'], "Unknown option '--nope'", 'See `specwright probe --help`.'],
    [['probe', '-x'], "Unknown option '-x'", 'See `specwright probe --help`.'],
    [
      ['probe', '--count'],
      "Option '-c, --count <value>' argument missing",
      'See `specwright probe',
    ],
    [['probe', '--loud=5'], "Option '--loud' does not take an argument", 'See `specwright probe'],
  ])('%j is refused with exit code 2', async (argv, message, hint) => {
    const { code, out, error } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^error USAGE_(COMMAND|FLAG): /);
    expect(error).toContain(message);
    expect(error.split('\n')[1]).toContain(hint);
  });

  test('nothing: the help, but as an error', async () => {
    const { code, out, error } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('Usage: specwright <command>');
  });
});

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('of the program: %s', async (flag) => {
    const { code, out, error } = await run([flag]);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('Usage: specwright <command> [options]');
    expect(out).toContain('  probe     Shows what it was given.\n');
    expect(out).toContain('Exit codes: 0');
  });

  test.each([[['probe', '--help']], [['probe', 'x', '-h', '--loud']], [['help', 'probe']]])(
    'of a command: %j',
    async (argv) => {
      received = undefined;
      const { code, out, error } = await run(argv);
      expect([code, error, received]).toEqual([0, '', undefined]);
      expect(out).toBe(`Shows what it was given.

Usage: specwright probe <what> [options]

Options:
  -c, --count N  How many.
  --loud         Louder.
  --tag VALUE    Several.
  -h, --help     Show this help.

Examples:
  specwright probe it --count 3
`);
    },
  );

  test.each([['--version'], ['-v']])('the version: %s', async (flag) => {
    const { code, out } = await run([flag]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});

describe('an error', () => {
  test('of the user: where, what, what to do', async () => {
    expect(await run(['refusing'])).toEqual({
      code: 2,
      out: '',
      error: 'api/openapi.yaml:3:14: error PROBE: It cannot be done.\n  Do it otherwise.\n',
    });
  });

  test('of Specwright: its stack and its cause', async () => {
    const { code, out, error } = await run(['broken']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^internal error: this is a defect of Specwright, please report it\.\n/);
    expect(error).toContain('TypeError: a defect\n    at ');
    expect(error).toContain('frame.test.ts');
    expect(error).toContain('its cause');
  });

  test('has colour only where both streams go to a terminal', async () => {
    const red = '\u001b[31merror\u001b[39m PROBE';
    const both = await run(['refusing'], { useColor: true, isInteractive: true });
    expect(both.error).toContain(red);
    for (const io of [{ useColor: false, isInteractive: true }, { useColor: true }, {}]) {
      expect((await run(['refusing'], io)).error).not.toContain('\u001b');
    }
  });

  test('that quotes a contract does not get to control the terminal', async () => {
    const hostile =
      'no \u001b]0;title\u0007 \u009b31m \r\u202eevil\u2028 \u007f tab\tline\nend é 注';
    const { error } = await run(['refusing', hostile], { useColor: true });
    expect(error).toContain(
      'no \\u{1b}]0;title\\u{7} \\u{9b}31m \\u{d}\\u{202e}evil\\u{2028} \\u{7f} tab\tline\nend é 注',
    );
  });
});
