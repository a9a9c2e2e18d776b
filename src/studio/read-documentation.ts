import { readFileSync } from 'node:fs';
import { packageRoot } from '../shared/package-root.ts';

/** The documentation of a convention in Markdown, without a line break at its end. */
export function readDocumentation(id: string): string {
  return readFileSync(new URL(`rulesets/${id}/README.md`, packageRoot()), 'utf8').trimEnd();
}
