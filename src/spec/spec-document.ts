import type { JsonPath } from '../shared/json-path.ts';
import { parsePointer } from '../shared/parse-pointer.ts';
import { readVersion } from './read-version.ts';
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
  readonly root: SourceFile;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly version: SpecVersion;
  readonly #targets = new Map<SourceFile, Map<string, Target | undefined>>();

  /** @throws {SpecError} when `root` is not an OpenAPI 3.0 or 3.1 description */
  constructor(root: SourceFile, files: ReadonlyMap<string, SourceFile> = new Map()) {
    this.root = root;
    this.files = new Map([[root.path, root], ...files]);
    this.version = readVersion(root);
  }

  /** Paths of all files that the description comes from, those of overlays too. */
  get sources(): readonly string[] {
    return [...this.files.values()].flatMap((file) => file.sources.map((source) => source.path));
  }

  /** The root of the description, to walk from. */
  get node(): SpecNode {
    return new SpecNode(this, this.root, [], this.root.value, []);
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
    const known = this.#targets.get(from.file) ?? new Map<string, Target | undefined>();
    this.#targets.set(from.file, known);
    if (!known.has(ref)) known.set(ref, this.#target(from.file, ref));
    const target = known.get(ref);
    if (target === undefined) return undefined;
    return new SpecNode(this, target.file, target.keys, target.value, from.trail);
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
