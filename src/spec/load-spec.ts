import path from 'node:path';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { checkReferences } from './check-references.ts';
import { crawlReferences } from './crawl-references.ts';
import { findProjectRoot } from './find-project-root.ts';
import { parseSource } from './parse-source.ts';
import { readSource } from './read-source.ts';
import { SourceFile } from './source-file.ts';
import { SpecDocument } from './spec-document.ts';
import { SpecError } from './spec-error.ts';

export interface LoadOptions {
  /** Files outside this folder are not read through `$ref`. Default: see `findProjectRoot`. */
  readonly projectRoot?: string | undefined;
  /** Text by absolute path, used instead of the file's (an editor's unsaved buffer, standard input). */
  readonly overlay?: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads an OpenAPI description with every file its references lead to. Nothing is read from the network,
 * and nothing outside the project.
 *
 * @throws {SpecError} when a file cannot be read or parsed, or a reference does not lead to a value
 */
export async function loadSpec(file: string, options: LoadOptions = {}): Promise<SpecDocument> {
  const rootPath = path.resolve(file);
  const root = await load(rootPath, options);
  const single = new SpecDocument(root);
  if (!EXTERNAL_REF.test(root.text)) {
    checkReferences(single, new Map());
    return single;
  }
  const projectRoot = path.resolve(options.projectRoot ?? findProjectRoot(rootPath));
  const files = new Map<string, SourceFile>();
  const refused = new Map<string, SpecwrightError>();
  await crawlReferences(root, async (target) => {
    try {
      assertReadable(target, projectRoot);
      const source = await load(target, options);
      files.set(target, source);
      return source.value;
    } catch (error) {
      if (!(error instanceof SpecwrightError)) throw error;
      refused.set(target, error);
      return {};
    }
  });
  const document = new SpecDocument(root, files);
  checkReferences(document, refused);
  return document;
}

/** A `$ref` that does not start with `#`. A text without one needs no crawl. */
const EXTERNAL_REF = /\$ref["']?\s*:\s*["']?[^#"'\s]/;

async function load(file: string, options: LoadOptions): Promise<SourceFile> {
  const text = options.overlay?.get(file) ?? (await readSource(file));
  return new SourceFile(file, text, parseSource(file, text));
}

function assertReadable(target: string, projectRoot: string): void {
  if (/^[a-z][a-z\d+.-]+:/i.test(target)) {
    throw new SpecError(`The remote reference \`${target}\` is not followed.`, {
      code: 'SPEC_REF_REMOTE',
      hint: 'Copy that file into the repository and reference it by its relative path.',
    });
  }
  const relative = path.relative(projectRoot, target);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new SpecError(
      `The reference to \`${target}\` leads out of the project \`${projectRoot}\`.`,
      {
        code: 'SPEC_REF_OUTSIDE',
        hint: 'Move the file into the project, or name a wider one with `--project-root`.',
      },
    );
  }
}
