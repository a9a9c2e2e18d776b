import type { Complaint } from './complaint.ts';
import type { Library } from './library.ts';
import type { LibraryCall } from './library-call.ts';
import type { LibraryRequest } from './library-request.ts';
import type { Message } from './message.ts';
import type { Reply } from './reply.ts';

/** What the server does beside its handlers, and can be made to leave out. */
export type Step =
  | 'authenticate'
  | 'authorize'
  | 'own'
  | 'limit'
  | 'body-size'
  | 'media-type'
  | 'idempotency'
  | 'reuse'
  | 'if-match'
  | 'if-none-match'
  | 'unique-isbn'
  | 'unique-email'
  | 'read-only'
  | 'method';

/** One thing that the server can be made to get wrong. */
export interface Fault {
  readonly id: string;
  readonly family: string;
  /** What is wrong, one sentence. */
  readonly what: string;
  readonly skips?: readonly Step[];
  /** Whether what validation complains about is let pass. */
  readonly forgives?: (complaint: Complaint) => boolean;
  /** Around everything: what is asked is not known to be allowed, or even valid. */
  readonly outside?: (
    request: LibraryRequest,
    next: (request: LibraryRequest) => Promise<Reply>,
    library: Library,
  ) => Promise<Reply>;
  /** Around the handler: the call is allowed and valid. */
  readonly inside?: (
    call: LibraryCall,
    next: (call: LibraryCall) => Reply,
    library: Library,
  ) => Reply | Promise<Reply>;
  /** The answer as it leaves. */
  readonly sends?: (message: Message, request: LibraryRequest, reply: Reply) => Message;
}
