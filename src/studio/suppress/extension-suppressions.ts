import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';
import type { SourceFile } from '../../spec/index.ts';
import type { Read } from './comment-suppressions.ts';

const KEY = 'x-specwright-ignore';

/** Suppressions that an object carries for itself and all below it: `x-specwright-ignore: { code: reason }`. */
export function extensionSuppressions(file: SourceFile): Read[] {
  return [...owners(file.value, [])].flatMap(([path, value]) => read(file, path, value));
}

function read(file: SourceFile, path: JsonPath, value: unknown): Read[] {
  const at = file.locate([...path, KEY]);
  if (!isRecord(value)) return [{ what: 'It is no mapping of rules to reasons', at }];
  return Object.entries(value).map(([code, reason]): Read => {
    const place = file.locate([...path, KEY, code]);
    if (typeof reason !== 'string' || reason.trim() === '')
      return { what: 'It gives no reason', at: place };
    return {
      codes: [code],
      at: place,
      covers: (finding) =>
        finding.source === file.path &&
        path.every((key, index) => String(finding.path[index]) === String(key)),
    };
  });
}

function* owners(value: unknown, path: JsonPath): Generator<[JsonPath, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  if (isRecord(value) && Object.hasOwn(value, KEY)) yield [path, value[KEY]];
  for (const [key, child] of Object.entries(value)) yield* owners(child, [...path, key]);
}
