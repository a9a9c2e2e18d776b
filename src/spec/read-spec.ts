import { findBrokenReferences } from './find-broken-references.ts';
import { findReferences } from './find-references.ts';
import { parseSource } from './parse-source.ts';
import { SourceFile } from './source-file.ts';
import { SpecDocument } from './spec-document.ts';
import { SpecError } from './spec-error.ts';
import { targetFile } from './target-file.ts';

/** What stands for the name of its file in messages. */
const NAME = 'openapi';

/**
 * Reads an OpenAPI description that is at hand, as YAML, as JSON or as a value. It is one document: references may not
 * lead out of it.
 *
 * @param onBrokenReference told of each reference within it that leads nowhere
 * @throws {SpecError} when it is none, or refers to other files
 */
export function readSpec(
  spec: string | object,
  onBrokenReference: (error: SpecError) => void,
): SpecDocument {
  const text = typeof spec === 'string' ? spec.replace(/^\uFEFF/, '') : textOf(spec);
  const root = new SourceFile(NAME, text, parseSource(NAME, text));
  const document = new SpecDocument(root);
  const refused = new Map(
    findReferences(root.value).flatMap(({ ref }): [string, SpecError][] => {
      const target = targetFile(NAME, ref);
      return target === undefined ? [] : [[target, refuse(ref)]];
    }),
  );
  for (const error of findBrokenReferences(document, refused)) {
    if (error.code !== 'SPEC_REF') throw error;
    onBrokenReference(error);
  }
  return document;
}

function refuse(ref: string): SpecError {
  return new SpecError(`The reference \`${ref}\` leads out of the description.`, {
    code: 'SPEC_REF_OUTSIDE',
    hint: 'There are no files to follow it to. Bundle the description into one document, and hand that in.',
  });
}

/** Written out, so that there are lines to point at. */
function textOf(spec: object): string {
  try {
    return JSON.stringify(spec, null, 2);
  } catch (error) {
    throw new SpecError('The description cannot be written as JSON.', {
      code: 'SPEC_SYNTAX',
      hint: 'Hand in the description as it is written, with its `$ref`s in place of what they lead to.',
      cause: error,
    });
  }
}
