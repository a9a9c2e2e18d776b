/** For what belongs to the caller. */
export const PRIVATE = { 'cache-control': 'private, no-cache', vary: 'Accept, Authorization' };

/** For what everybody sees alike. */
export const PUBLIC = {
  'cache-control': 'public, max-age=60, stale-while-revalidate=30',
  vary: 'Accept',
};
