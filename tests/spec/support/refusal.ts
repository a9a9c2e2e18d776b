import path from 'node:path';
import { expect } from 'vitest';
import { loadSpec, SpecError, type LoadOptions } from '../../../src/spec/index.ts';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** `file:line:column`, relative to the root file's folder. */
  readonly at: string;
}

/** Why a description is refused; fails where it is not, or by anything but a `SpecError`. */
export async function refusal(file: string, options: LoadOptions = {}): Promise<Refusal> {
  const error = await loadSpec(file, options).then(
    () => 'it was loaded',
    (reason: unknown) => reason,
  );
  if (!(error instanceof SpecError))
    throw error instanceof Error ? error : new Error(String(error));
  const { code, message, hint, location } = error;
  expect(hint, 'a hint').toBeTruthy();
  const where = location === undefined ? '' : path.relative(path.dirname(file), location.file);
  return { code, message, hint, at: `${where}:${location?.line}:${location?.column}` };
}
