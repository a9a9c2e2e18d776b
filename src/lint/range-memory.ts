import type { FindingRange } from '../shared/finding.ts';
import type { DocumentEdit, SpecDocument, SpecNode } from '../spec/index.ts';

/** Where things stood before the edits of a document, moved with the lines that the edits have moved. */
export class RangeMemory {
  /** By the path of the file and the identity of a node. */
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

  /**
   * The same object as long as it stands there.
   *
   * @param find asked for a range that is not known
   */
  rangeOf(node: SpecNode, find: () => FindingRange): FindingRange {
    const { filePath, identity } = node;
    const ranges = this.#ranges.get(filePath) ?? new Map<string, FindingRange>();
    this.#ranges.set(filePath, ranges);
    const known = ranges.get(identity);
    if (known !== undefined) return known;
    const range = find();
    ranges.set(identity, range);
    return range;
  }

  #move({ places }: DocumentEdit): void {
    for (const { file, lines } of places) {
      const ranges = this.#ranges.get(file);
      for (const [identity, { start, end }] of ranges ?? []) {
        if (end.line < lines.first) continue;
        if (start.line <= lines.last) ranges?.delete(identity);
        else if (lines.by !== 0) {
          ranges?.set(identity, {
            start: { ...start, line: start.line + lines.by },
            end: { ...end, line: end.line + lines.by },
          });
        }
      }
    }
  }
}
