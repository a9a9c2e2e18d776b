import { printValue } from './print-value.ts';
import { UnsupportedRule } from './unsupported-rule.ts';

/** What a message may name. */
export interface MessageVariables {
  readonly property: string;
  readonly error: string;
  readonly path: string;
  readonly description: string | null;
  readonly value: unknown;
}

const PLACE = /(#?)\{\{([^}\n]+)\}\}/g;

/**
 * Fills the places of a message: `{{property}}`, and `#{{print("property")}}` for a name that begins a sentence.
 *
 * @throws {UnsupportedRule} at any other expression
 */
export function fillMessage(message: string, variables: MessageVariables): string {
  const values: Readonly<Record<string, unknown>> = { ...variables };
  return message.replaceAll(PLACE, (_all, hash: string, text: string) => {
    if (hash === '') return Object.hasOwn(values, text) ? String(values[text]) : '';
    const name = /^\s*print\((["'])(\w+)\1\)\s*$/.exec(text)?.[2];
    if (name === undefined) throw new UnsupportedRule();
    if (name === 'value') return printValue(variables.value);
    if (name !== 'property') {
      return Object.hasOwn(values, name) && values[name] !== null ? String(values[name]) : '';
    }
    return variables.property === '' ? 'The document ' : `"${variables.property}" property `;
  });
}
