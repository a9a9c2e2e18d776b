import type { SpecDocument } from '../spec/index.ts';
import type { LintFinding } from './lint-finding.ts';
import { rangeIn } from './range-in.ts';

/** A finding where its text was written: in an overlay, when that added what is wrong. */
export function relocate({ files, root }: SpecDocument, finding: LintFinding): LintFinding {
  const file = files.get(finding.source ?? root.path);
  const origin = file?.origin(finding.path);
  if (origin === undefined || (origin.file === file && origin.path === finding.path))
    return finding;
  return {
    ...finding,
    source: origin.file.path,
    path: origin.path.map(String),
    range: rangeIn(origin.file, true, origin.path),
  };
}
