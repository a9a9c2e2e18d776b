/** What `operations.ts` imports. */
const TAKEN = new Set(['defineOperation', 'defineCollection', 'steps']);

/** The name of an operation's binding in `operations.ts`: its own, unless that module needs it otherwise. */
export function bindingName(name: string): string {
  return TAKEN.has(name) ? `${name}_` : name;
}
