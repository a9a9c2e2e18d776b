import type { LintFinding } from '../lint/index.ts';
import { VALIDITY_CODES } from '../lint/index.ts';
import { formatPointer } from '../shared/format-pointer.ts';
import { SourceFile, parseSource } from '../spec/index.ts';
import { applyFixes, type AppliedFixes, type FixCandidate } from './apply-fixes.ts';
import { lint, type LintSpecsOptions, type SpecLintResult } from './lint.ts';
import { readableFixes } from './readable-fixes.ts';

/** What one fix makes possible, the next pass finds; no contract needed more than four. */
const MOST_PASSES = 10;

export interface FixSpecsOptions extends LintSpecsOptions {
  /** Leave out the fixes that a person must look at. */
  readonly safe?: boolean | undefined;
}

/** A finding that is no more. */
export interface FixedFinding {
  readonly finding: LintFinding;
  /** What a person must decide, and where. */
  readonly review?: {
    readonly todo: string;
    readonly source: string;
    readonly line: number;
    readonly column: number;
  };
}

/** A file of a contract, before and after. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What came of fixing one contract; the findings are those that remain. */
export interface SpecFixResult extends SpecLintResult {
  readonly files: readonly FixedFile[];
  readonly fixed: readonly FixedFinding[];
  /** Findings whose fix cannot be made in this text. */
  readonly refused: readonly { readonly finding: LintFinding; readonly reason: string }[];
}

/**
 * Removes the findings whose rules know how, from the texts of one contract. Nothing is written: `writeFixes` does
 * that. A pass that leaves the contract less valid than it was is undone.
 */
export async function fix(spec: string, options: FixSpecsOptions = {}): Promise<SpecFixResult> {
  const texts = new Map(options.texts);
  const originals = new Map<string, string>();
  const tried = new Set<string>();
  const made: FixCandidate[] = [];
  const refused: SpecFixResult['refused'][number][] = [];
  let result = await relint();
  for (let pass = 0; pass < MOST_PASSES && result.error === undefined; pass += 1) {
    const candidates = readableFixes(result.findings, options.safe === true).filter(
      ({ finding }) => !tried.has(keyOf(finding)),
    );
    if (candidates.length === 0) break;
    const isProgress = (await attempt(candidates)) || (await attemptByCode(candidates));
    if (!isProgress) break;
  }
  const remaining = new Set(result.findings.map(keyOf));
  const files = [...originals].flatMap(([path, before]) => {
    const after = texts.get(path) ?? before;
    return after === before ? [] : [{ path, before, after }];
  });
  const gone = made.filter(({ finding }) => !remaining.has(keyOf(finding)));
  const sources = new Map(
    files.map(({ path, after }) => [path, new SourceFile(path, after, parseSource(path, after))]),
  );
  return {
    ...result,
    files,
    fixed: gone.map((each) => withReview(each, sources)),
    // Another fix may have removed the finding: an alias follows its anchor.
    refused: refused.filter(({ finding }) => remaining.has(keyOf(finding))),
  };

  async function relint(): Promise<SpecLintResult> {
    // A document that goes on with an edit would tell of each pass what the next one has made of it.
    const [only] = await lint([spec], { ...options, texts, memory: undefined });
    if (only === undefined) throw new TypeError('lint answers once for each contract');
    return only;
  }

  /** Whether anything was made and kept. */
  async function attempt(candidates: readonly FixCandidate[]): Promise<boolean> {
    const applied = await applyFixes(candidates);
    remember(applied);
    if (applied.texts.size === 0) return false;
    const before = new Map([...applied.texts.keys()].map((path) => [path, texts.get(path)]));
    for (const [path, text] of applied.texts) texts.set(path, text);
    const after = await relint();
    if (after.error !== undefined || faults(after) > faults(result)) {
      for (const [path, text] of before) {
        if (text === undefined) texts.delete(path);
        else texts.set(path, text);
      }
      return false;
    }
    for (const { fix: each } of applied.made)
      for (const { at } of each.edits)
        if (!originals.has(at.file.path)) originals.set(at.file.path, at.file.text);
    made.push(...applied.made);
    result = after;
    return true;
  }

  /** Finds out which rule's fixes are to blame: those of the others are kept. */
  async function attemptByCode(candidates: readonly FixCandidate[]): Promise<boolean> {
    const byCode = Map.groupBy(candidates, ({ finding }) => finding.code);
    if (byCode.size < 2) return false;
    let isProgress = false;
    for (const code of byCode.keys()) {
      const fresh = readableFixes(result.findings, options.safe === true);
      isProgress =
        (await attempt(fresh.filter(({ finding }) => finding.code === code))) || isProgress;
    }
    return isProgress;
  }

  function remember({ made: done, refused: denied }: AppliedFixes): void {
    for (const { finding } of [...done, ...denied]) tried.add(keyOf(finding));
    refused.push(...denied.map(({ finding, reason }) => ({ finding, reason })));
  }
}

/** The same finding before and after other parts of the text have changed. */
function keyOf({ code, source, path, message }: LintFinding): string {
  return `${code} ${source} ${formatPointer(path)} ${message}`;
}

function faults({ findings }: SpecLintResult): number {
  return findings.filter(({ code }) => VALIDITY_CODES.includes(code)).length;
}

function withReview(
  { finding, fix: { edits, review } }: FixCandidate,
  sources: ReadonlyMap<string, SourceFile>,
): FixedFinding {
  const last = edits.at(-1);
  if (review === undefined || last === undefined) return { finding };
  const file = sources.get(last.at.file.path) ?? last.at.file;
  const added = last.op === 'add' ? last.path : [];
  const { line, column } = file.locate([...last.at.path, ...added]);
  return { finding, review: { todo: review, source: file.path, line, column } };
}
