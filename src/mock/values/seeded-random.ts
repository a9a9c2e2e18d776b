/** A repeatable source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** A generator whose numbers depend on the seed text alone (mulberry32 over an FNV-1a hash). Not for secrets. */
export function seededRandom(seed: string): Random {
  let state = 0x81_1c_9d_c5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01_00_01_93);
  }
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
