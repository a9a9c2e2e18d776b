const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const LABEL = String.raw`(?:[A-Za-z_]\w*|${QUOTED})[ \t]*=[ \t]*${QUOTED}`;
const ITEM = String.raw`[ \t]*(?:${LABEL}|${QUOTED})[ \t]*`;
const BRACES = String.raw`\{(?:[ \t]*|${ITEM}(?:,${ITEM})*(?:,[ \t]*)?)\}`;
const FLOAT = String.raw`[+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?|nan|0x[\da-f.]+p[+-]?\d+)`;

/** The name and its labels, or the name among them in quotes, as Prometheus 3 has it. */
const HEAD = String.raw`[ \t]*(?:([a-z_:][\w:]*)(?:[ \t]*(${BRACES})[ \t]*|[ \t]+)|(${BRACES})[ \t]*)`;
const EXEMPLAR = `(?:[ \\t]+# ${BRACES} ${FLOAT}(?: ${FLOAT})?)?`;

const TEXT = new RegExp(String.raw`^${HEAD}${FLOAT}(?:[ \t]+(-?\d+))?[ \t]*$`, 'i');
const OPEN = new RegExp(String.raw`^${HEAD}${FLOAT}(?:[ \t]+(${FLOAT}))?${EXEMPLAR}[ \t]*$`, 'i');

/** A line with a value. */
export interface Sample {
  readonly name: string;
  /** What no other line has: the name, the labels whatever their order, and the moment. */
  readonly key: string;
}

/** Reads a line of the text format 0.0.4, or of OpenMetrics; `undefined` where it is no sample. */
export function readSample(line: string, isOpenMetrics: boolean): Sample | undefined {
  const match = (isOpenMetrics ? OPEN : TEXT).exec(line);
  if (match === null) return undefined;
  const [, plain, labelled = '', unnamed = '', moment = ''] = match;
  const items = (labelled + unnamed).match(new RegExp(`${LABEL}|${QUOTED}`, 'gi')) ?? [];
  const [labels, names] = [true, false].map((isLabel) =>
    items.filter((item) => new RegExp(`^${LABEL}$`, 'i').test(item) === isLabel),
  );
  const sorted = labels?.map((label) => label.replaceAll(/[ \t]*=[ \t]*"/g, '="')).sort();
  const name = plain ?? names?.[0] ?? '';
  return { name, key: JSON.stringify([name, sorted, moment]) };
}
