import { existsSync } from 'node:fs';
import path from 'node:path';
import { SpecwrightError } from '../../shared/specwright-error.ts';
import { SpecError, type SpecDocument } from '../../spec/index.ts';
import { loadDescription, type LoadDescriptionOptions } from '../load-description.ts';
import { BaseError } from './base-error.ts';
import { readRevision } from './read-revision.ts';

/**
 * The contract that another one takes the place of.
 *
 * @param base a file, else a revision of the repository that the contract is in; a relative file is so to the working folder
 * @returns `undefined` where the revision does not have the contract: it is new
 * @throws {BaseError} when there is no such file or revision, or its contract cannot be read
 */
export async function loadBase(
  spec: string,
  base: string,
  options: LoadDescriptionOptions,
): Promise<SpecDocument | undefined> {
  const file = path.resolve(base);
  if (existsSync(file)) return load(file, base, options);
  const revision = await readRevision(base, path.dirname(spec));
  try {
    const text = await revision.find(spec);
    if (text === undefined) return undefined;
    return await load(spec, base, { ...options, texts: new Map([[spec, text]]), read });
  } finally {
    revision.end();
  }

  async function read(name: string): Promise<string> {
    const text = await revision.find(name);
    if (text !== undefined) return text;
    throw new SpecError(`Cannot read ${name}: it is not in \`${base}\`.`, {
      code: 'SPEC_UNREADABLE',
      hint: 'Name a revision that has it.',
    });
  }
}

/** What leads nowhere in it is no fault of the contract that is looked at. */
async function load(
  file: string,
  base: string,
  options: LoadDescriptionOptions,
): Promise<SpecDocument> {
  try {
    const { document } = await loadDescription(file, { ...options, onBrokenReference: () => {} });
    return document;
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    throw new BaseError(`The contract at \`${base}\` cannot be read: ${error.message}`, {
      code: 'BASE_UNREADABLE',
      hint: 'Name a revision, or a file, with a contract that can be.',
      cause: error,
    });
  }
}
