import { TestError } from '../test-error.ts';

/** One call of a run, named: `calls:createOrder:invalid.3:0:1`. */
export interface Replay {
  readonly campaign: string;
  readonly operation: string;
  readonly run: string;
  /** fast-check's own path: which value of the run, and which way of shrinking it. */
  readonly path: string;
}

export function formatReplay({ campaign, operation, run, path }: Replay): string {
  return [campaign, operation, run, path].join(':');
}

/** @throws {TestError} when the text names no call */
export function parseReplay(text: string): Replay {
  const [, campaign, operation, run, path] =
    /^([^:]+):(.*):([a-z]+\.\d+):(\d+(?::\d+)*)$/s.exec(text) ?? [];
  if (
    campaign === undefined ||
    operation === undefined ||
    run === undefined ||
    path === undefined
  ) {
    throw new TestError(`\`${text}\` names no call.`, {
      code: 'TEST_REPLAY',
      hint: 'Copy it, with the seed, from the replay line of a finding.',
    });
  }
  return { campaign, operation, run, path };
}
