import type { Library } from '../library.ts';
import type { LibraryCall } from '../library-call.ts';
import type { Reply } from '../reply.ts';

/** Answers an operation. It throws a `Refusal` where it cannot. */
export type Handler = (call: LibraryCall, library: Library) => Reply;
