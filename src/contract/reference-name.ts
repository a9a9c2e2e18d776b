/** The name of the schema that a self-contained one refers to: `#/$defs/Name`. */
export function referenceName(ref: unknown): string | undefined {
  return typeof ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(ref)?.[1] : undefined;
}
