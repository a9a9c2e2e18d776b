import { applyEdits, type EditOutcome } from '../../src/edit/apply-edits.ts';
import type { Edit } from '../../src/edit/index.ts';
import type { JsonPath } from '../../src/shared/json-path.ts';
import { SourceFile, SpecNode, type SpecDocument } from '../../src/spec/index.ts';
import { parseSource } from '../../src/spec/parse-source.ts';

/** Edits a text; the callback makes edits of the nodes at the paths it asks for. */
export function editText(
  text: string,
  edits: (at: (...path: JsonPath) => SpecNode) => readonly Edit[],
): EditOutcome {
  const file = new SourceFile('/contract/a.yaml', text, parseSource('/contract/a.yaml', text));
  // Edits ask a node for its file alone.
  const document = { fileAt: () => file } as Partial<SpecDocument> as SpecDocument;
  return applyEdits(
    file,
    edits((...path) => new SpecNode(document, file.path, path, file.at(path), path)),
  );
}
