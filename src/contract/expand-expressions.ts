import { evaluateExpression } from './evaluate-expression.ts';
import type { RuntimeContext } from './runtime-context.ts';
import { plainText } from '../shared/plain-text.ts';

/** A text with its expressions replaced, or the expression that yields nothing. */
export type ExpandedText =
  | { readonly text: string; readonly missing?: never }
  | { readonly text?: never; readonly missing: string };

/**
 * Replaces runtime expressions by what they yield: the text itself, where it is one, else those in braces (OpenAPI
 * 3.1, section 4.8.20.4).
 *
 * @param write makes a text of a value, given what stands before it
 */
export function expandExpressions(
  text: string,
  context: RuntimeContext,
  write: (value: string, before: string) => string = (value) => value,
): ExpandedText {
  const parts = text.startsWith('$') ? ['', text] : text.split(/\{(\$[^{}]*)\}/);
  let expanded = '';
  for (const [index, part] of parts.entries()) {
    const isExpression = index % 2 === 1;
    const value = isExpression ? evaluateExpression(part, context) : part;
    if (value === undefined || value === null) return { missing: part };
    const plain = plainText(value);
    expanded += isExpression ? write(plain, expanded) : plain;
  }
  return { text: expanded };
}
