import path from 'node:path';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { takeTurn } from '../shared/take-turn.ts';
import { assertReadable } from './assert-readable.ts';
import { crawlReferences } from './crawl-references.ts';
import { EventTree } from './event-tree.ts';
import { findBrokenReferences } from './find-broken-references.ts';
import { findProjectRoot } from './find-project-root.ts';
import { findReferences } from './find-references.ts';
import { parseSource } from './parse-source.ts';
import { readSource } from './read-source.ts';
import { reviseSource } from './revise-source.ts';
import { SourceFile } from './source-file.ts';
import { SpecDocument } from './spec-document.ts';
import type { SpecError } from './spec-error.ts';
import type { SpecMemory } from './spec-memory.ts';
import { targetFile } from './target-file.ts';

export interface LoadOptions {
  /** Files outside this folder are not read through `$ref`. Default: see `findProjectRoot`. */
  readonly projectRoot?: string | undefined;
  /** Text by absolute path, used instead of the file's (an editor's unsaved buffer, standard input). */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Reads the text of a file by its absolute path. Default: from the disk. */
  readonly read?: ((file: string) => Promise<string>) | undefined;
  /** What was read before. The document may then be that of before, brought up to date. */
  readonly memory?: SpecMemory | undefined;
  /** Whether many places will be asked for: what the parser saw is then kept, and not parsed again. */
  readonly keepEvents?: boolean | undefined;
  /** Changes the root file before its references are followed. */
  readonly amend?: ((root: SourceFile) => SourceFile) | undefined;
  /** Told of each reference that leads nowhere, whose part of the description is then missing; else the first one is thrown. */
  readonly onBrokenReference?: ((error: SpecError) => void) | undefined;
}

/**
 * Reads an OpenAPI description with every file its references lead to. Nothing is read from the network,
 * and nothing outside the project.
 *
 * @throws {SpecError} when a file cannot be read or parsed, or a reference does not lead to a value and nobody asked
 * to be told
 */
export async function loadSpec(file: string, options: LoadOptions = {}): Promise<SpecDocument> {
  const rootPath = path.resolve(file);
  const written = await load(rootPath, options);
  const root = options.amend?.(written) ?? written;
  const single = new SpecDocument(root);
  const projectRoot = path.resolve(options.projectRoot ?? findProjectRoot(rootPath));
  const files = new Map<string, SourceFile>();
  const refused = new Map<string, SpecwrightError>();
  await takeTurn();
  await crawlReferences(targetsOf(root), async (target) => {
    if (target === rootPath) return [];
    try {
      await assertReadable(target, projectRoot);
      const source = await load(target, options);
      files.set(target, source);
      await takeTurn();
      return targetsOf(source);
    } catch (error) {
      if (!(error instanceof SpecwrightError)) throw error;
      refused.set(target, error);
      return [];
    }
  });
  await takeTurn();
  const fresh = files.size === 0 ? single : new SpecDocument(root, files);
  const document = options.memory?.settle(fresh) ?? fresh;
  const [first, ...others] = findBrokenReferences(document, refused);
  if (first === undefined) return document;
  if (options.onBrokenReference === undefined) throw first;
  for (const error of [first, ...others]) options.onBrokenReference(error);
  return document;
}

/** The other files that a file refers to. */
function targetsOf(source: SourceFile): string[] {
  const targets = findReferences(source.value).map(({ ref }) => targetFile(source.path, ref));
  return [...new Set(targets.filter((target) => target !== undefined))];
}

async function load(file: string, options: LoadOptions): Promise<SourceFile> {
  const text = (options.texts?.get(file) ?? (await (options.read ?? readSource)(file))).replace(
    /^\uFEFF/,
    '',
  );
  const known = options.memory?.file(file);
  if (known?.text === text) return known;
  const revision = known === undefined ? undefined : reviseSource(known, text);
  if (revision !== undefined) {
    options.memory?.keep(revision.after, revision);
    return revision.after;
  }
  let events: EventTree | undefined;
  const value = parseSource(file, text, (seen) => {
    if (options.keepEvents === true) events = new EventTree(text, seen);
  });
  const source = new SourceFile(file, text, value, { events });
  options.memory?.keep(source);
  return source;
}
