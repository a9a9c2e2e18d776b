/** A path template whose parameters may have any names: requests do not hold them. */
export function anyNames(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}
