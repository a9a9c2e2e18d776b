import { createRequire } from 'node:module';
import type { FindingRange } from '../shared/finding.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { SourceFile } from '../spec/index.ts';
import { YamlRanges } from './ranges/yaml-ranges.ts';

interface Parser {
  readonly parse: (text: string) => unknown;
  readonly getLocationForJsonPath: (
    parsed: unknown,
    path: JsonPath,
    closest?: boolean,
  ) => { readonly range: FindingRange } | undefined;
}

const plainFiles = new WeakMap<SourceFile, YamlRanges | 'other'>();
const parsedFiles = new WeakMap<SourceFile, unknown>();

/** Loaded when a finding needs a range in a file that needs Spectral's own parser. */
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
  // As Spectral does: the document it is given is YAML whatever its name, a referenced `.json` is JSON.
  const isJson = !isRoot && file.path.endsWith('.json');
  const plain = isJson ? 'other' : plainRanges(file);
  if (plain !== 'other') return plain.locate(path);
  parsers ??= createRequire(import.meta.url)('@stoplight/spectral-parsers') as typeof parsers;
  const parser = isJson ? parsers?.Json : parsers?.Yaml;
  if (!parsedFiles.has(file)) parsedFiles.set(file, parser?.parse(file.text));
  return parser?.getLocationForJsonPath(parsedFiles.get(file), path, closest)?.range;
}

function plainRanges(file: SourceFile): YamlRanges | 'other' {
  const known = plainFiles.get(file);
  if (known !== undefined) return known;
  const ranges = file.isPlain ? new YamlRanges(file.events, file.lineStarts) : 'other';
  plainFiles.set(file, ranges);
  return ranges;
}

const NOWHERE: FindingRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
