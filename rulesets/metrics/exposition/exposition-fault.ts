import { readSample } from './read-sample.ts';

/** What is wrong with a line of an exposition. */
export interface ExpositionFault {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

const KINDS = 'counter gauge histogram summary untyped'.split(' ');
const OPEN_KINDS = 'counter gauge histogram summary unknown info stateset gaugehistogram'.split(
  ' ',
);

/** Suffixes of the samples by which a metric begins that has none of its own name. */
const FIRST: Readonly<Record<string, string>> = {
  histogram: '_bucket',
  gaugehistogram: '_bucket',
};

/**
 * The first line that no scraper can be relied on to read: of the text format 0.0.4, or of OpenMetrics 1.0. What
 * Prometheus takes all the same, such as lines of one metric that stand apart, is no fault.
 */
export function expositionFault(text: string, isOpenMetrics: boolean): ExpositionFault | undefined {
  const told = new Set<string>();
  const samples = new Set<string>();
  const names = new Set<string>();
  const counters = new Set<string>();
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const what = line.trim() === '' ? undefined : judgeLine(line);
    if (what !== undefined) return { line: index + 1, what };
  }
  const isEnded = !isOpenMetrics || lines.findLast((line) => line !== '') === '# EOF';
  return isEnded ? undefined : { line: lines.length, what: 'OpenMetrics has to end with `# EOF`' };

  function judgeLine(line: string): string | undefined {
    if (!/^\s*#/.test(line)) return judgeSample(line);
    const [, keyword, name = '', rest = ''] =
      /^\s*#\s+(HELP|TYPE)\s+("(?:[^"\\]|\\.)*"|\S+)[ \t]*(.*)$/.exec(line) ?? [];
    if (keyword === undefined) return undefined;
    if (told.has(`${keyword} ${name}`)) return `\`${name}\` has a second \`${keyword}\``;
    told.add(`${keyword} ${name}`);
    return keyword === 'TYPE' ? judgeType(name, rest.trim()) : undefined;
  }

  function judgeType(name: string, kind: string): string | undefined {
    if (!(isOpenMetrics ? OPEN_KINDS : KINDS).includes(kind)) return `there is no type \`${kind}\``;
    if (isOpenMetrics && kind === 'counter') counters.add(name);
    return names.has(`${name}${FIRST[kind] ?? ''}`)
      ? `the type of \`${name}\` comes after its samples`
      : undefined;
  }

  function judgeSample(line: string): string | undefined {
    const sample = readSample(line, isOpenMetrics);
    if (sample === undefined) return 'this is no sample and no comment';
    if (counters.has(sample.name)) {
      return `a sample of the counter \`${sample.name}\` has to be called \`${sample.name}_total\``;
    }
    if (samples.has(sample.key)) return 'the same metric with the same labels came before';
    samples.add(sample.key);
    names.add(sample.name);
    return undefined;
  }
}
