import { existsSync } from 'node:fs';

let root: URL | undefined;

/** The folder of Specwright's package.json, with a trailing slash: the same from sources and from `dist`. */
export function packageRoot(): URL {
  if (root !== undefined) return root;
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    if (existsSync(new URL('package.json', folder))) return (root = folder);
  }
}
