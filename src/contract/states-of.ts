import { isRecord } from '../shared/is-record.ts';
import type { Schema } from './schema.ts';

/** The states of a property, and how it passes from one to another. */
export interface States {
  /** Where everything begins; `undefined` where that is not known. */
  readonly initial: string | undefined;
  /** What may follow on a state. On one that is not a key, nothing may. */
  readonly transitions: Readonly<Record<string, readonly string[]>>;
}

/** What `x-states` says of a schema. Without `initial`, what nothing leads to is where it begins, if there is one such. */
export function statesOf(schema: Schema | undefined): States | undefined {
  const declared = schema?.keyword('x-states');
  if (!isRecord(declared) || !isRecord(declared['transitions'])) return undefined;
  const entries = Object.entries(declared['transitions']).map(
    ([from, to]) => [from, Array.isArray(to) ? to.filter(isText) : []] as const,
  );
  const entered = new Set(entries.flatMap(([, to]) => to));
  const [source, ...others] = entries.map(([from]) => from).filter((from) => !entered.has(from));
  const { initial } = declared;
  return {
    initial: isText(initial) ? initial : others.length === 0 ? source : undefined,
    transitions: Object.fromEntries(entries),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
