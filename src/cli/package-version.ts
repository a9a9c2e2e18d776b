import { readFile } from 'node:fs/promises';
import { packageRoot } from '../shared/package-root.ts';
import { own } from '../shared/own.ts';

/** Version in Specwright's own package.json. */
export async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('package.json', packageRoot()), 'utf8'),
  );
  return String(own(manifest, 'version'));
}
