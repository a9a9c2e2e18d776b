import type { SpecNode } from '../../spec/index.ts';

/** A value that is to be an example of a media type. */
export interface NewExample {
  /** The media type. */
  readonly at: SpecNode;
  readonly value: unknown;
}

/**
 * Writes examples of one name into the files of a description, all or none.
 *
 * @returns the files
 * @throws {SpecwrightError} when that cannot be done; nothing is written then
 */
export type ExampleWriter = (
  name: string,
  examples: readonly NewExample[],
) => Promise<readonly string[]>;
