import type { Revision } from './revise-source.ts';
import type { SourceFile } from './source-file.ts';
import type { SpecDocument } from './spec-document.ts';

/** What was read before, so that after an edit only that is read again which the edit has touched. */
export class SpecMemory {
  readonly #files = new Map<string, SourceFile>();
  /** The last one of each file, by its path: those of before would keep every text there was. */
  readonly #revisions = new Map<string, Revision>();
  readonly #documents = new Map<string, SpecDocument>();

  /** Absolute paths of the files that were read so far. */
  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  file(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  keep(file: SourceFile, revision?: Revision): void {
    this.#files.set(file.path, file);
    if (revision === undefined) this.#revisions.delete(file.path);
    else this.#revisions.set(file.path, revision);
  }

  /** The document of before, brought up to date, where the files are those of before but for edits; else this one. */
  settle(document: SpecDocument): SpecDocument {
    const known = this.#documents.get(document.root.path);
    const revisions = known === undefined ? undefined : this.#between(known, document);
    if (known === undefined || revisions === undefined) {
      this.#documents.set(document.root.path, document);
      return document;
    }
    if (revisions.length > 0) known.revise(revisions);
    return known;
  }

  #between(known: SpecDocument, now: SpecDocument): readonly Revision[] | undefined {
    if (known.version !== now.version || known.files.size !== now.files.size) return undefined;
    const revisions: Revision[] = [];
    for (const [path, after] of now.files) {
      const before = known.files.get(path);
      if (before === after) continue;
      const revision = this.#revisions.get(path);
      if (revision?.after !== after || revision.before !== before) return undefined;
      revisions.push(revision);
    }
    return revisions;
  }
}
