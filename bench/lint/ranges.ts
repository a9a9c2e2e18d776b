/**
 * Whether our ranges are those of Spectral's parser: `node bench/lint/ranges.ts [spec or folder …]`, by default the
 * folder in SPECWRIGHT_CORPUS. Compares every path of each file, a sample of them where it is larger than 3 MB.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import parsers from '@stoplight/spectral-parsers';
import { YamlRanges } from '../../src/lint/ranges/yaml-ranges.ts';
import { parseSource, SourceFile } from '../../src/spec/index.ts';
import { corpusFiles } from './corpus-files.ts';

for (const name of corpusFiles(process.argv.slice(2))) {
  const text = readFileSync(name, 'utf8').replace(/^\uFEFF/, '');
  const file = new SourceFile(name, text, parseSource(name, text));
  const started = process.cpuUsage();
  const isPlain = file.isPlain;
  const ranges = new YamlRanges(file.events, file.lineStarts);
  const { user, system } = process.cpuUsage(started);
  if (!isPlain) {
    process.stdout.write(`other ${name}: Spectral's parser is asked\n`);
    continue;
  }
  const parsed = parsers.Yaml.parse(text);
  const every = text.length > 3_000_000 ? 7 : 1;
  let count = 0;
  let different = 0;
  for (const path of pathsOf(file.value, [])) {
    count += 1;
    if (count % every !== 0) continue;
    const theirs = parsers.Yaml.getLocationForJsonPath(parsed, path)?.range;
    if (isDeepStrictEqual(ranges.locate(path), theirs)) continue;
    different += 1;
    if (different > 3) continue;
    process.stdout.write(`  ${JSON.stringify({ path, ours: ranges.locate(path), theirs })}\n`);
  }
  process.stdout.write(
    `${different === 0 ? 'same' : `DIFFERS at ${different}`} ${name}: ${count} paths, ${((user + system) / 1e6).toFixed(2)} s for ours\n`,
  );
  if (different > 0) process.exitCode = 1;
}

function* pathsOf(value: unknown, path: readonly string[]): Generator<string[]> {
  yield [...path];
  yield [...path, 'absent'];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* pathsOf(child, [...path, key]);
}
