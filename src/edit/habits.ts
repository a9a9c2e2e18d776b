import { isCollection, isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

/** How a file is written, so that what is added looks as if its author had written it. */
export interface Habits {
  readonly lineBreak: '\n' | '\r\n';
  /** Whether the text is JSON: keys are quoted, nothing but flow style. */
  readonly isJson: boolean;
  /** One step of indentation: spaces, or a tab in JSON; empty in JSON on one line. */
  readonly step: string;
  readonly singleQuote: boolean;
  /** Whether the dashes of a sequence stand deeper than the key it belongs to. */
  readonly indentSeq: boolean;
  /** Whether a lone `$ref` is written as `{ $ref: … }`. */
  readonly flowReference: boolean;
}

/** Reads the habits of a file from what it holds; where it shows none, those of most OpenAPI files. */
export function readHabits(text: string, document: Document): Habits {
  const isJson = text.trimStart().startsWith('{') && isJsonText(text);
  let [single, double, flow, block] = [0, 0, 0, 0];
  const steps: string[] = [];
  let indentSeq: boolean | undefined;
  visit(document, {
    Scalar(_key, { type }) {
      if (type === 'QUOTE_SINGLE') single += 1;
      if (type === 'QUOTE_DOUBLE') double += 1;
    },
    Map(_key, { items, flow: isFlow, range }) {
      const [first] = items;
      if (items.length === 1 && isScalar(first?.key) && first.key.value === '$ref') {
        if (isFlow === true) flow += 1;
        else block += 1;
      }
      if (isFlow === true || range === undefined || range === null) return;
      const column = columnOf(text, range[0]);
      for (const { value } of items) {
        if (!isCollection(value) || value.flow === true) continue;
        const inner = columnOf(text, (value as Node).range?.[0] ?? 0);
        if (isMap(value) && inner > column) steps.push(' '.repeat(inner - column));
        if (isSeq(value)) indentSeq ??= inner > column;
      }
    },
  });
  return {
    lineBreak: /\r\n/.test(text) ? '\r\n' : '\n',
    isJson,
    step: isJson ? (/\n([ \t]+)\S/.exec(text)?.[1] ?? '') : (mostCommon(steps) ?? '  '),
    singleQuote: single >= double,
    indentSeq: indentSeq ?? true,
    flowReference: flow > block,
  };
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
