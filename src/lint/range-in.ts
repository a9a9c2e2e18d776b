import { createRequire } from 'node:module';
import type { FindingRange } from '../shared/finding.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { SourceFile } from '../spec/index.ts';

interface Parser {
  readonly parse: (text: string) => unknown;
  readonly getLocationForJsonPath: (
    parsed: unknown,
    path: JsonPath,
    closest?: boolean,
  ) => { readonly range: FindingRange } | undefined;
}

const parsedFiles = new WeakMap<SourceFile, unknown>();

/** Loaded when the first finding needs a range: a clean contract has none. */
let parsers: { readonly Json: Parser; readonly Yaml: Parser } | undefined;

/** Where Spectral says that a path of a file stands; the start of the file where it does not know. */
export function rangeIn(file: SourceFile, isRoot: boolean, path: JsonPath): FindingRange {
  return locate(file, isRoot, path, true) ?? NOWHERE;
}

/** The same; `undefined` where Spectral does not know. */
export function locate(
  file: SourceFile,
  isRoot: boolean,
  path: JsonPath,
  closest?: boolean,
): FindingRange | undefined {
  parsers ??= createRequire(import.meta.url)('@stoplight/spectral-parsers') as typeof parsers;
  // As Spectral does: the document it is given is YAML whatever its name, a referenced `.json` is JSON.
  const parser = !isRoot && file.path.endsWith('.json') ? parsers?.Json : parsers?.Yaml;
  if (!parsedFiles.has(file)) parsedFiles.set(file, parser?.parse(file.text));
  return parser?.getLocationForJsonPath(parsedFiles.get(file), path, closest)?.range;
}

const NOWHERE: FindingRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
