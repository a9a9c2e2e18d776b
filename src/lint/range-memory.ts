import type { FindingRange } from '../shared/finding.ts';
import { formatPointer } from '../shared/format-pointer.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { DocumentEdit, SourceFile, SpecDocument } from '../spec/index.ts';

/** Where things stood before the edits of a document, moved with the lines that the edits have moved. */
export class RangeMemory {
  /** By the path of the file and a pointer. */
  readonly #ranges = new Map<string, Map<string, FindingRange>>();
  #edit = 0;

  /** Goes on with the document as it is now. */
  follow({ edit }: SpecDocument): void {
    const number = edit?.number ?? 0;
    if (number === this.#edit) return;
    if (number === this.#edit + 1 && edit !== undefined) this.#move(edit);
    else this.#ranges.clear();
    this.#edit = number;
  }

  /** @param find asked for a range that is not known */
  rangeOf(
    file: SourceFile,
    path: JsonPath,
    find: () => FindingRange | undefined,
  ): FindingRange | undefined {
    const ranges = this.#ranges.get(file.path) ?? new Map<string, FindingRange>();
    this.#ranges.set(file.path, ranges);
    const pointer = formatPointer(path);
    const known = ranges.get(pointer);
    if (known !== undefined) return known;
    const range = find();
    // Where there is nothing, the closest that there is may be another one after an edit.
    if (range !== undefined && file.at(path) !== undefined) ranges.set(pointer, range);
    return range;
  }

  #move({ places }: DocumentEdit): void {
    for (const { file, lines } of places) {
      const moved = new Map<string, FindingRange>();
      for (const [pointer, { start, end }] of this.#ranges.get(file) ?? []) {
        if (end.line < lines.first) moved.set(pointer, { start, end });
        else if (start.line > lines.last) {
          moved.set(pointer, {
            start: { ...start, line: start.line + lines.by },
            end: { ...end, line: end.line + lines.by },
          });
        }
      }
      this.#ranges.set(file, moved);
    }
  }
}
