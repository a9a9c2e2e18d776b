import type { Contract, ContractPath, Parameter } from '../../../src/contract/index.ts';
import {
  defineConvention,
  hasCase,
  overContract,
  quoteNames,
  remember,
  STYLE,
  toCase,
  type LetterCase,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'naming/url-case',
  summary: 'Path segments are in one case, and so are the names of query parameters.',
  why: 'A URL that has to be looked up instead of guessed is typed wrong sooner or later.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines rules 129 and 130', 'RFC 3986 section 6.2.2.1'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested: 'It is about how paths are written; that they are served is held by every call.',
  options: { url: STYLE.url },
  lint: overContract((report, { contract, options }) => {
    const chosen = CHOICES.find((choice) => choice === options['url']);
    lintPaths(contract, chosen, report);
    // Nobody writes `per-page`: a hyphen is about paths.
    lintQueries(contract, chosen === 'kebab' ? undefined : chosen, report);
  }),
});

const CHOICES = ['snake', 'kebab', 'camel'] as const;
const CASES = ['snake', 'kebab', 'camel', 'pascal'] as const;

function lintPaths({ paths }: Contract, chosen: LetterCase | undefined, report: Report): void {
  const wanted = chosen ?? prevalent(paths.flatMap(({ template }) => literals(template.segments)));
  if (wanted === undefined) return;
  const taken = new Set(paths.map(({ template }) => template.text));
  for (const { template, node } of paths) {
    const wrong = literals(template.segments).filter((segment) => !fits(segment, wanted));
    if (wrong.length === 0) continue;
    const better = template.text.replaceAll(/[^/{}.]+/g, (segment) =>
      wrong.includes(segment) ? rewrite(segment, wanted) : segment,
    );
    report(
      node,
      `The path ${template.text} is not in ${wanted} case: ${quoteNames(wrong)}`,
      `Write ${quoteNames(wrong.map((segment) => rewrite(segment, wanted)))}`,
      {
        asItStands: true,
        fix: taken.has(better)
          ? undefined
          : () => ({
              edits: [{ op: 'rename', at: node, key: better }],
              review: 'Keep the old path for those who call it, or tell them',
            }),
      },
    );
  }
}

function lintQueries(contract: Contract, chosen: LetterCase | undefined, report: Report): void {
  const parameters = contract.paths.flatMap(queryParameters);
  const wanted = chosen ?? prevalent(parameters.map(({ name }) => name));
  if (wanted === undefined) return;
  for (const { name, node } of parameters) {
    if (fits(name, wanted)) continue;
    const better = rewrite(name, wanted);
    report(
      node,
      `The query parameter \`${name}\` is not in ${wanted} case`,
      `Call it \`${better}\``,
      {
        fix: () => {
          const at = node.property('name');
          return {
            edits: at === undefined ? [] : [{ op: 'set', at, value: better }],
            review: `Accept \`${name}\` too while callers still send it`,
          };
        },
      },
    );
  }
}

function queryParameters({ operations }: ContractPath): Parameter[] {
  return operations.flatMap(({ parameters }) => parameters.filter((each) => each.in === 'query'));
}

/** What stands between the slashes but for parameters, versions and an extension such as `.json`. */
function literals(segments: readonly string[]): string[] {
  return segments
    .filter((segment) => !segment.includes('{') && !/^v\d/i.test(segment))
    .map((segment) => segment.replace(/\.[a-z\d]+$/, ''));
}

/** `filter[created_at]`, `user.fields` and `levels:append` are judged by their parts. */
const PART = /[\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*/gu;

function fits(name: string, wanted: LetterCase): boolean {
  return (name.match(PART) ?? []).every((part) => casesOf(part).includes(wanted));
}

const casesOf = remember((part) => CASES.filter((each) => hasCase(trim(part), each)));

function rewrite(name: string, wanted: LetterCase): string {
  return name.replaceAll(PART, (part) => part.replace(trim(part), () => toCase(part, wanted)));
}

/** `_links` and `type_` are kept as they are but for their words. */
function trim(part: string): string {
  return part.replaceAll(/^[_-]+|[_-]+$/g, '');
}

/** The case of most distinct names whose case can be told; the first to be met where two are as frequent. */
function prevalent(names: readonly string[]): LetterCase | undefined {
  const counts = new Map<LetterCase, number>();
  for (const part of new Set(names.flatMap((name) => name.match(PART) ?? []))) {
    const fitting = casesOf(part);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0];
}
