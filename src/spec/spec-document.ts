import type { JsonPath } from '../shared/json-path.ts';
import { parsePointer } from '../shared/parse-pointer.ts';
import type { DocumentEdit } from './document-edit.ts';
import { readVersion } from './read-version.ts';
import { replacedValues } from './replaced-values.ts';
import type { Revision } from './revise-source.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';
import { SpecNode } from './spec-node.ts';
import type { SpecVersion } from './spec-version.ts';
import { targetFile } from './target-file.ts';

/** What a reference leads to. */
interface Target {
  readonly file: SourceFile;
  readonly keys: JsonPath;
  readonly value: unknown;
}

/** An OpenAPI description: a root file and the files its `$ref`s lead to, by absolute path. */
export class SpecDocument {
  readonly version: SpecVersion;
  readonly #rootPath: string;
  readonly #files: Map<string, SourceFile>;
  /** By the path of the file that refers, and the reference. */
  readonly #targets = new Map<string, Map<string, Target | undefined>>();
  #edit: DocumentEdit | undefined;

  /** @throws {SpecError} when `root` is not an OpenAPI 3.0 or 3.1 description */
  constructor(root: SourceFile, files: ReadonlyMap<string, SourceFile> = new Map()) {
    this.#rootPath = root.path;
    this.#files = new Map([[root.path, root], ...files]);
    this.version = readVersion(root);
  }

  get root(): SourceFile {
    return this.fileAt(this.#rootPath);
  }

  /** @throws {TypeError} when the description has no such file */
  fileAt(path: string): SourceFile {
    const file = this.#files.get(path);
    if (file === undefined) throw new TypeError(`${path} is no file of the description`);
    return file;
  }

  get files(): ReadonlyMap<string, SourceFile> {
    return this.#files;
  }

  /** What the last edits have made of this document; `undefined` as long as there were none. */
  get edit(): DocumentEdit | undefined {
    return this.#edit;
  }

  /**
   * Goes on with files as edits have left them. Nodes of before still stand for what the edits have not touched: their
   * value is the same object, and their file is the new one.
   */
  revise(revisions: readonly Revision[]): void {
    const places: DocumentEdit['places'][number][] = [];
    const replaced = new Set<unknown>();
    for (const { before, after, path, lines } of revisions) {
      this.#files.set(after.path, after);
      places.push({ file: after.path, isInRoot: after.path === this.#rootPath, path, lines });
      for (const value of replacedValues(before.value, path)) replaced.add(value);
    }
    this.#edit = { number: (this.#edit?.number ?? 0) + 1, places, replaced };
    for (const targets of this.#targets.values()) {
      for (const [ref, target] of targets) {
        const file = this.#files.get(target?.file.path ?? '');
        // What led nowhere may lead somewhere now.
        if (target === undefined || file === undefined || !isLasting(target.value, replaced)) {
          targets.delete(ref);
        } else if (target.file !== file) targets.set(ref, { ...target, file });
      }
    }
  }

  /** Paths of all files that the description comes from, those of overlays too. */
  get sources(): readonly string[] {
    return [...this.files.values()].flatMap((file) => file.sources.map((source) => source.path));
  }

  /** The root of the description, to walk from. */
  get node(): SpecNode {
    return new SpecNode(this, this.#rootPath, [], this.root.value, []);
  }

  /**
   * The node a `$ref` at `from` leads to (one step: the target may be a `$ref` again).
   *
   * @throws {SpecError} at the `$ref`, when there is nothing at the other end
   */
  follow(from: SpecNode, ref: string): SpecNode {
    const found = this.find(from, ref);
    if (found !== undefined) return found;
    const target = targetFile(from.file.path, ref);
    const file = target === undefined ? from.file : this.files.get(target);
    throw new SpecError(`The reference \`${ref}\` leads nowhere.`, {
      code: 'SPEC_REF',
      hint:
        file === undefined
          ? 'Create that file, or correct the path: it is relative to the file that holds the `$ref`.'
          : 'Define the target, or correct the pointer after `#`.',
      location: from.file.locate([...from.path, '$ref']),
    });
  }

  /** The same, `undefined` where there is nothing at the other end. */
  find(from: SpecNode, ref: string): SpecNode | undefined {
    // Large descriptions refer to the same few schemas thousands of times.
    const { filePath, reach } = from;
    const known = this.#targets.get(filePath) ?? new Map<string, Target | undefined>();
    this.#targets.set(filePath, known);
    const target = known.get(ref) ?? this.#target(from.file, ref);
    known.set(ref, target);
    reach?.add(target?.value);
    if (target === undefined) return undefined;
    return new SpecNode(this, target.file.path, target.keys, target.value, from.trail, reach);
  }

  #target(from: SourceFile, ref: string): Target | undefined {
    const hash = ref.indexOf('#');
    const path = targetFile(from.path, ref);
    const file = path === undefined ? from : this.files.get(path);
    const keys = parsePointer(hash === -1 ? '' : ref.slice(hash));
    const value = file?.at(keys);
    if (file !== undefined && value !== undefined) return { file, keys, value };
    // RFC 6901 has `#/` name the property '', but where there is none, the whole file was meant.
    return file?.value !== undefined && ref.endsWith('#/')
      ? { file, keys: [], value: file.value }
      : undefined;
  }
}

/** Whether a value is one of before: a text or a number does not say which one it is. */
function isLasting(value: unknown, replaced: ReadonlySet<unknown>): boolean {
  return typeof value === 'object' && value !== null && !replaced.has(value);
}
