import type { Io } from './io.ts';

/** A flag of a command, as `node:util` parses it, with its line of help. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help: `FILE`. */
  readonly value?: string;
  readonly description: string;
}

/** What was typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** One command: `src/cli/commands/<name>.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** After `specwright`: `lint <spec…> [options]`. */
  readonly usage: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Whole command lines that work. */
  readonly examples: readonly string[];
  /**
   * 0: nothing to report; 1: findings or failures; 2: part of the work could not be done, and that was said.
   * What the tool cannot do at all, it throws: exit code 2 as well.
   */
  readonly run: (args: Arguments, io: Io) => Promise<0 | 1 | 2>;
}
