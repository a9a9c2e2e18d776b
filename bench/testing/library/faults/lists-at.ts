import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import type { LibraryCall } from '../library-call.ts';
import { insideAt } from './inside-at.ts';

/** A page as it is answered. */
interface Page {
  readonly data: readonly Item[];
  readonly meta: {
    readonly total: number;
    readonly page: number | null;
    readonly per_page: number;
    readonly next_cursor: string | null;
  };
}

/** Changes the pages of a list. `next` gives the page that other parameters would show. */
export function listsAt(
  operation: string,
  change: (
    page: Page,
    call: LibraryCall,
    next: (query: LibraryCall['query']) => Page,
  ) => { readonly data: readonly unknown[]; readonly meta: object },
): Pick<Fault, 'inside'> {
  return insideAt([operation], (call, handle) => {
    const next = (query: LibraryCall['query']): Page => pageOf(handle({ ...call, query }));
    const reply = handle(call);
    return { ...reply, ...change(pageOf(reply), call, next) };
  });
}

function pageOf({ data, meta }: { readonly data?: unknown; readonly meta?: unknown }): Page {
  return { data: data as Page['data'], meta: meta as Page['meta'] };
}
