import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/io.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, without a terminal; tells what it said and how it ended. */
export async function runMain(argv: readonly string[], io: Partial<Io> = {}): Promise<Run> {
  let [out, error] = ['', ''];
  const code = await main(argv, {
    cwd: process.cwd(),
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    input: () => Promise.resolve(''),
    isInteractive: false,
    useColor: false,
    signal: new AbortController().signal,
    ...io,
  });
  return { code, out, error };
}
