import type { Contract, Operation } from '../../../src/contract/index.ts';
import { books } from './handlers/books.ts';
import { loans } from './handlers/loans.ts';
import { members } from './handlers/members.ts';
import { reviews } from './handlers/reviews.ts';
import { sessions } from './handlers/sessions.ts';
import type { Library } from './library.ts';
import type { LibraryCall } from './library-call.ts';
import type { LibraryRequest } from './library-request.ts';
import { Quota } from './quota.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import { matches } from './route.ts';

const HANDLERS = { ...books, ...reviews, ...members, ...loans, ...sessions };

const quotas = new WeakMap<Library, Quota>();

/** What the library answers, the fault it has included. */
export async function answer(
  request: LibraryRequest,
  library: Library,
  contract: Contract,
): Promise<Reply> {
  const usual = (asked: LibraryRequest): Promise<Reply> =>
    settle(() => serve(asked, library, contract));
  const { fault } = library;
  return settle(() => fault?.outside?.(request, usual, library) ?? usual(request));
}

async function settle(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Refusal ? error.reply : new Refusal(500, 'INTERNAL_ERROR').reply;
  }
}

async function serve(
  request: LibraryRequest,
  library: Library,
  contract: Contract,
): Promise<Reply> {
  const operation = request.operation ?? fallback(request, library, contract);
  const quota = quotas.get(library) ?? new Quota();
  quotas.set(library, quota);
  const wait = operation.rateLimit === undefined ? 0 : quota.take(operation.rateLimit);
  if (wait > 0 && library.keeps('limit')) {
    throw new Refusal(429, 'RATE_LIMITED', [], { 'retry-after': String(wait) });
  }
  const caller = authenticate(request, operation, library);
  const call = { ...readInput(request, operation, library), caller };
  return idempotent(call, library, async () => {
    const handle = (made: LibraryCall): Reply => {
      const handler = HANDLERS[operation.id];
      if (handler === undefined) throw new Error(`${operation.id} has no handler`);
      return handler(made, library);
    };
    return library.fault?.inside?.(call, handle, library) ?? handle(call);
  });
}

/** What answers where the contract has no such operation. @throws {Refusal} unless a fault wants it otherwise */
function fallback(request: LibraryRequest, library: Library, contract: Contract): Operation {
  const present = contract.operations.filter((operation) => matches(operation, request.pathname));
  const [first] = present;
  if (first === undefined) throw new Refusal(404, 'NOT_FOUND');
  if (!library.keeps('method')) return first;
  const methods = present.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method]));
  const allow = methods.map((method) => method.toUpperCase()).join(', ');
  throw new Refusal(405, 'METHOD_NOT_ALLOWED', [], { allow });
}

function authenticate({ headers }: LibraryRequest, operation: Operation, library: Library): string {
  if (!operation.isProtected) return '';
  const [, token = ''] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const known = library.tokens.get(token);
  if (known === undefined && library.keeps('authenticate')) {
    throw new Refusal(401, 'UNAUTHENTICATED', [], { 'www-authenticate': 'Bearer' });
  }
  const needsLibrarian = operation.security.some((requirement) =>
    [...requirement.values()].some((roles) => roles.includes('librarian')),
  );
  const isRefused = needsLibrarian && known !== undefined && !known.isLibrarian;
  if (isRefused && library.keeps('authorize')) throw new Refusal(403, 'FORBIDDEN');
  return known?.member ?? [...library.tokens.values()][0]?.member ?? '';
}

async function idempotent(
  call: LibraryCall,
  library: Library,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const { operation, request, caller } = call;
  const header = operation.idempotency?.header.toLowerCase();
  const sent = header === undefined ? undefined : request.headers[header];
  if (sent === undefined || !library.keeps('idempotency')) return work();
  const key = `${caller} ${String(sent)}`;
  const print = `${request.method} ${request.pathname} ${call.text}`;
  const earlier = library.keys.get(key);
  if (earlier !== undefined) {
    const isReuse = earlier.print !== print && library.keeps('reuse');
    if (isReuse) throw new Refusal(422, 'IDEMPOTENCY_KEY_REUSED');
    return earlier.reply;
  }
  const reply = work();
  library.keys.set(key, { print, reply });
  reply.catch(() => library.keys.delete(key));
  return reply;
}
