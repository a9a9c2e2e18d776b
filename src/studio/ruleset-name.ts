import path from 'node:path';

/** A name that says that it is a file, relative to a folder, as an absolute path; any other as it stands. */
export function rulesetName(name: string, folder: string): string {
  const isFile = /^\.{0,2}[/\\]|^(?![a-z][a-z\d+.-]+:).*\.(ya?ml|json|[cm]?js)$/i.test(name);
  return isFile ? path.resolve(folder, name) : name;
}
