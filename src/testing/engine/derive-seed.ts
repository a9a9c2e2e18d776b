/** A 31-bit seed made of another and of what it is for: FNV-1a, so that neighbours differ in every bit. */
export function deriveSeed(seed: number, ...purpose: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([seed, ...purpose])) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return hash >>> 1;
}
