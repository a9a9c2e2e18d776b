import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** Editors write in several steps; this long after the last one a file is taken to be whole. */
const QUIET_MS = 50;

const DESCRIPTION = /\.(ya?ml|json)$/i;

/** Tells when one of some files has changed. Folders are watched, so that files may be replaced or made anew. */
export class FileWatcher {
  readonly #onChange: () => void;
  readonly #folders = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();
  #isPicky = true;
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** @param isPicky false: any description beside these counts too, since one of them may be missing */
  follow(files: Iterable<string>, isPicky: boolean): void {
    this.#files = new Set(files);
    this.#isPicky = isPicky;
    const wanted = new Set([...this.#files].map((file) => path.dirname(file)));
    for (const [folder, watcher] of this.#folders) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const folder of wanted) if (!this.#folders.has(folder)) this.#watch(folder);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => {
        const isKnown = name === null || this.#files.has(path.join(folder, name));
        // A log that is written there as well is none.
        if (isKnown || (!this.#isPicky && DESCRIPTION.test(name))) this.#settle();
      });
      watcher.on('error', () => this.#settle());
      this.#folders.set(folder, watcher);
    } catch {
      // The folder is gone. Whoever reads its files says so, and names what to follow next.
    }
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, QUIET_MS);
  }
}
