import type { SpecwrightError } from '../shared/specwright-error.ts';
import { findReferences } from './find-references.ts';
import type { SpecDocument } from './spec-document.ts';
import { SpecError } from './spec-error.ts';
import { SpecNode } from './spec-node.ts';
import { targetFile } from './target-file.ts';

/**
 * Follows every reference of the description to its end, and tells which do not lead to a value, in reading
 * order. The same text is reported once in a file, where it first stands.
 *
 * @param refused why a file was not read, by absolute path or URL
 */
export function findBrokenReferences(
  document: SpecDocument,
  refused: ReadonlyMap<string, SpecwrightError>,
): readonly SpecError[] {
  const broken: SpecError[] = [];
  const sound = new Set<string>();
  for (const file of document.files.values()) {
    const checked = new Set<string>();
    for (const { ref, holder, path, isData } of findReferences(file.value)) {
      // Large descriptions refer to the same few schemas thousands of times.
      if (isData || checked.has(ref)) continue;
      checked.add(ref);
      const target = targetFile(file.path, ref);
      const reason = target === undefined ? undefined : refused.get(target);
      const error =
        reason === undefined
          ? followChain(new SpecNode(document, file.path, path, holder, []), sound)
          : new SpecError(reason.message, {
              code: reason.code,
              hint: reason.hint,
              // A file that was read and is wrong has a place of its own; one that cannot be had, the `$ref`'s.
              location: isUnavailable(reason) ? file.locate([...path, '$ref']) : reason.location,
            });
      if (error !== undefined) broken.push(error);
    }
  }
  return broken;
}

/** Why a chain of references has no end. It is followed only as far as an earlier one has not been. */
function followChain(start: SpecNode, sound: Set<string>): SpecError | undefined {
  const chain = new Set<string>();
  let node = start;
  try {
    for (let { ref } = node; ref !== undefined && !sound.has(node.identity); { ref } = node) {
      if (chain.has(node.identity)) node.resolve(); // throws: the chain is a circle
      chain.add(node.identity);
      node = node.document.follow(node, ref);
    }
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  for (const identity of chain) sound.add(identity);
  return undefined;
}

function isUnavailable({ code, location }: SpecwrightError): boolean {
  return code === 'SPEC_UNREADABLE' || location === undefined;
}
