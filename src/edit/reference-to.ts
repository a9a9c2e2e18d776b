import path from 'node:path';
import { formatPointer } from '../shared/format-pointer.ts';
import type { SourceFile, SpecNode } from '../spec/index.ts';

/** What a `$ref` in `file` must be to lead to a node: a relative URI reference with a pointer as its fragment. */
export function referenceTo(target: Pick<SpecNode, 'file' | 'path'>, file: SourceFile): string {
  const relative = path.relative(path.dirname(file.path), target.file.path).replaceAll('\\', '/');
  const name = relative.startsWith('.') ? relative : `./${relative}`;
  return `${target.file === file ? '' : encodeURI(name)}#${encodeURI(formatPointer(target.path))}`;
}
