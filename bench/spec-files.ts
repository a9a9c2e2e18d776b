import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The descriptions that are named: files, and those in folders. */
export function specFiles(names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    statSync(name).isDirectory()
      ? readdirSync(name)
          .filter((file) => /\.(ya?ml|json)$/.test(file))
          .map((file) => path.join(name, file))
      : [name],
  );
}
