/**
 * What is found out about a part of a contract, once: an edit leaves most parts as they were, and what was found out about
 * them then still holds.
 */
export function perPart<T extends object, V>(read: (part: T) => V): (part: T) => V {
  const known = new WeakMap<T, { readonly value: V }>();
  return (part) => {
    const entry = known.get(part);
    if (entry !== undefined) return entry.value;
    const value = read(part);
    known.set(part, { value });
    return value;
  };
}
