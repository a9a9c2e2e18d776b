import { FileWatcher } from '../shared/file-watcher.ts';
import type { Io } from './io.ts';

/** What came of one run, and the absolute paths of the files it depends on. */
export interface WatchedRun<T> {
  readonly code: T;
  readonly files: readonly string[];
}

/**
 * Runs `run`, and again after each edit of the files that it names, until the command is told to stop.
 *
 * @returns the exit code of the last run
 */
export async function watchSpecs<T>(
  run: () => Promise<WatchedRun<T>>,
  { error, signal }: Pick<Io, 'error' | 'signal'>,
): Promise<T> {
  let isEdited = false;
  let wake = (): void => undefined;
  const stir = (): void => {
    isEdited = true;
    wake();
  };
  const watcher = new FileWatcher(stir);
  signal.addEventListener('abort', stir, { once: true });
  try {
    for (;;) {
      isEdited = false;
      const { code, files } = await run();
      if (signal.aborted) return code;
      watcher.follow(files, true);
      error('Watching for edits. Stop with Ctrl+C.\n');
      await new Promise<void>((resolve) => {
        wake = resolve;
        // It may have come while the run was on.
        if (isEdited) resolve();
      });
      if (signal.aborted) return code;
    }
  } finally {
    watcher.close();
  }
}
