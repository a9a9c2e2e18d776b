/** More than the names of any description; beyond it begins anew. */
const MOST_ANSWERS = 10_000;

/** A function of a text that finds each answer once. */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as T;
    if (found.size >= MOST_ANSWERS) found.clear();
    const answer = find(text);
    found.set(text, answer);
    return answer;
  };
}
