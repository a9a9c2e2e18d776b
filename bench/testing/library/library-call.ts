import type { Operation } from '../../../src/contract/index.ts';
import type { Item } from './item.ts';
import type { LibraryRequest } from './library-request.ts';

/** A request that is allowed and valid. */
export interface LibraryCall {
  readonly request: LibraryRequest;
  readonly operation: Operation;
  /** Decoded, by name. */
  readonly path: Readonly<Record<string, string>>;
  /** Decoded by their schemas, defaults filled in. */
  readonly query: Readonly<Record<string, unknown>>;
  /** An object, or the text of a plain one. */
  readonly body: Omit<Item, 'id'>;
  readonly text: string;
  /** Id of the member who calls; empty where nobody has to say. */
  readonly caller: string;
}
