import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import { GenerateError } from './generate-error.ts';
import { isSafePath } from './is-safe-path.ts';

export const MANIFEST_PATH = 'generated/manifest.json';

/** What a target left behind when it last ran. */
export interface ManifestTarget {
  /** Version of Specwright. */
  readonly version: string;
  /** Hash of the description's files. */
  readonly spec: string;
  /** SHA-256 by path, relative to the output folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Everything generated that stands in an output folder, by target. */
export type Manifest = ReadonlyMap<string, ManifestTarget>;

/** The text of the manifest, sorted: merges of two branches conflict only where they truly do. */
export function printManifest(manifest: Manifest): string {
  const targets = sorted([...manifest]).map(([id, { version, spec, files }]) => [
    id,
    { version, spec, files: Object.fromEntries(sorted(Object.entries(files))) },
  ]);
  return `${JSON.stringify({ targets: Object.fromEntries(targets) }, undefined, 2)}\n`;
}

/**
 * Reads a manifest. It decides which files are deleted, so it is trusted with nothing but its own folder.
 *
 * @throws {GenerateError} when it is not one, or names a file elsewhere
 */
export function parseManifest(text: string): Manifest {
  const targets = own(parse(text), 'targets');
  if (!isRecord(targets)) throw unreadable('it has no `targets`');
  return new Map(
    Object.entries(targets).map(([id, target]) => {
      const files = own(target, 'files');
      if (!isRecord(files)) throw unreadable(`target \`${id}\` has no \`files\``);
      const entries = Object.entries(files).map(([path, hash]): [string, string] => {
        if (!isSafePath(path) || !path.startsWith('generated/')) {
          throw unreadable(`\`${path}\` is not below \`generated/\``);
        }
        return [path, String(hash)];
      });
      const version = String(own(target, 'version'));
      const spec = String(own(target, 'spec'));
      return [id, { version, spec, files: Object.fromEntries(entries) }];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('it is not JSON');
  }
}

function unreadable(why: string): GenerateError {
  return new GenerateError(`\`${MANIFEST_PATH}\` cannot be read: ${why}.`, {
    code: 'GENERATE_MANIFEST',
    hint: 'Restore it from version control, or delete it and generate with `--force`.',
  });
}

function sorted<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
