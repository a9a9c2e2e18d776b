import type { Schema } from '../../contract/index.ts';

/** What a message says, and how it is written. */
export interface MessageBody {
  /** Its media type. */
  readonly type: string;
  readonly schema: Schema | undefined;
  /** `undefined` where nothing can be made that the schema allows. */
  readonly value: unknown;
}
