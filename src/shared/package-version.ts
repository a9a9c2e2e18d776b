import { readFile } from 'node:fs/promises';
import { own } from './own.ts';
import { packageRoot } from './package-root.ts';

/** Version in Specwright's own package.json. */
export async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('package.json', packageRoot()), 'utf8'),
  );
  return String(own(manifest, 'version'));
}
