import type { JsonPath } from '../shared/json-path.ts';
import type { Location } from '../shared/location.ts';
import { SourceFile, type Origin } from '../spec/index.ts';
import type { Draft } from './draft.ts';

/** A file whose value overlays have changed. Its text is what its author wrote; what they added stands in theirs. */
export class OverlaidFile extends SourceFile {
  override readonly written: unknown;
  override readonly sources: readonly SourceFile[];
  readonly #draft: Draft;

  constructor(base: SourceFile, overlays: readonly SourceFile[], draft: Draft) {
    super(base.path, base.text, draft.value);
    this.written = base.written;
    this.sources = [base, ...overlays];
    this.#draft = draft;
  }

  override origin(path: JsonPath): Origin {
    const origin = this.#draft.origin(path);
    return origin.file.path === this.path ? { file: this, path: origin.path } : origin;
  }

  override locate(path: JsonPath): Location {
    const origin = this.origin(path);
    return origin.file === this ? super.locate(origin.path) : origin.file.locate(origin.path);
  }
}
