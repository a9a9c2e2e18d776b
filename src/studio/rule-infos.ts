import type { Convention, ConventionUnit } from '../convention/index.ts';
import { VALIDITY_CODES } from '../lint/index.ts';
import { SEVERITIES, type RuleInfo } from '../report/index.ts';
import { readDocumentation } from './read-documentation.ts';
import { sourceUrl } from './source-url.ts';

/** What formats tell of the rules that a contract is held to: those of conventions, and of OpenAPI itself. */
export function ruleInfos(units: readonly ConventionUnit[]): RuleInfo[] {
  return [
    ...VALIDITY_CODES.map((code): RuleInfo => ({
      code,
      summary: 'The document is OpenAPI.',
      severity: 0,
    })),
    ...units.flatMap(({ convention }): RuleInfo[] =>
      convention.lint === undefined ? [] : [conventionInfo(convention)],
    ),
  ];
}

function conventionInfo({ id, summary, why, severity, sources }: Convention): RuleInfo {
  return {
    code: id,
    summary,
    why,
    severity: SEVERITIES.indexOf(severity) as RuleInfo['severity'],
    url: sources.map(sourceUrl).find((url) => url !== undefined),
    documentation: () => `${readDocumentation(id)}\n\n${sources.map(sourceLink).join(' · ')}\n`,
  };
}

function sourceLink(source: string): string {
  const url = sourceUrl(source);
  return url === undefined ? source : `[${source}](${url})`;
}
