/** What `resolve-path.ts` is replaced with in a browser, where there are no files: a reference stays as it is written. */
export function resolvePath(_from: string, reference: string): string {
  return reference;
}
