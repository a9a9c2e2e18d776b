import type { JsonSchema } from '../../contract/index.ts';

/** What a schema shows as a value of its own. */
export function exampleOf({ examples, example, default: fallback }: JsonSchema): unknown {
  return (Array.isArray(examples) ? (examples[0] as unknown) : undefined) ?? example ?? fallback;
}
