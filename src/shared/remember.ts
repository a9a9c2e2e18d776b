/** More than the names of any description; beyond it begins anew. */
const MOST_ANSWERS = 10_000;

/** A function of a text or a number that finds each answer once. */
export function remember<T, K extends string | number = string>(find: (of: K) => T): (of: K) => T {
  const found = new Map<K, T>();
  return (of) => {
    const known = found.get(of);
    if (known !== undefined || found.has(of)) return known as T;
    if (found.size >= MOST_ANSWERS) found.clear();
    const answer = find(of);
    found.set(of, answer);
    return answer;
  };
}
