import type { SpecNode } from '../spec/index.ts';

/**
 * Adds `value` below `at` under `path`, making the mappings on the way that do not exist. What already stands
 * there stays as it is: two findings that miss the same shared component add it once. Of two edits that add a list
 * where there was none, the items of both count.
 */
export interface AddEdit {
  readonly op: 'add';
  readonly at: SpecNode;
  readonly path: readonly string[];
  /** JSON data; properties are written in their order. */
  readonly value: unknown;
  /** Key of the last mapping in `path` to stand in front of; else the new key is the last one. */
  readonly before?: string;
}

/** Adds an item to the end of the sequence `at`, unless it is there: two findings may miss the same one. */
export interface AppendEdit {
  readonly op: 'append';
  readonly at: SpecNode;
  readonly value: unknown;
}

/** Replaces the value `at`. */
export interface SetEdit {
  readonly op: 'set';
  readonly at: SpecNode;
  readonly value: unknown;
}

/** Gives the property `at` another name; its value stays byte for byte. */
export interface RenameEdit {
  readonly op: 'rename';
  readonly at: SpecNode;
  readonly key: string;
}

/** Removes the property or item `at`. */
export interface RemoveEdit {
  readonly op: 'remove';
  readonly at: SpecNode;
}

/** Puts the value of the property `at` into another one; its text stays, further to the right. */
export interface WrapEdit {
  readonly op: 'wrap';
  readonly at: SpecNode;
  /** JSON data that has something at `path`, which the value takes the place of. */
  readonly around: unknown;
  /** Names at least one mapping, and no list. */
  readonly path: readonly string[];
}

/** A change of the text of a description, told by what it does to the value. `at` is meant as it stands: a `$ref` is not followed. */
export type Edit = AddEdit | AppendEdit | SetEdit | RenameEdit | RemoveEdit | WrapEdit;
