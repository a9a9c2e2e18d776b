const HOLDERS = [['meta'], [], ['pagination'], ['paging'], ['page'], ['page_info'], ['pageInfo']];

const NAMES = ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'next_token'];

/** Where a page usually holds what leads to the next one. */
export const CURSOR_SEATS: readonly (readonly string[])[] = HOLDERS.flatMap((holder) =>
  NAMES.map((name) => [...holder, name]),
);
