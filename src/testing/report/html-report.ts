import { counted } from '../../shared/counted.ts';
import { xmlText } from '../../shared/xml-text.ts';
import type { Coverage, OperationCoverage } from '../operation-coverage.ts';
import type { Finding } from '../finding.ts';
import type { TestReport } from '../test-report.ts';
import { coverageTotals } from './coverage-totals.ts';
import { HTML_STYLE } from './html-style.ts';
import { replayCommand } from './replay-command.ts';
import type { ReportOptions } from './report-options.ts';

/** A report as one page that needs nothing else: no script, no file, no network. */
export function htmlReport(report: TestReport, options: ReportOptions): string {
  const { title, url, seed, findings } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}: contract test</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${xmlText(title)}</h1>
<p>Contract test of <code>${xmlText(url)}</code>, seed ${seed}</p>
</header>
<main>
${tiles(report)}
<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${findings.length === 0 ? '<p class="good">The server keeps everything that was checked.</p>' : findings.map((finding, index) => card(finding, index, report, options)).join('\n')}
</section>
${matrix(report)}
${coverage(report)}
</main>
</body>
</html>
`;
}

function tiles(report: TestReport): string {
  const { findings, requests, milliseconds } = report;
  const { operations, responses, codes, parameters, branches } = coverageTotals(report);
  const share = ({ seen, all }: { seen: number; all: number }): string => `${seen} of ${all}`;
  const shown: readonly (readonly [string, string])[] = [
    [String(findings.length), findings.length === 1 ? 'finding' : 'findings'],
    [share(operations), 'operations reached'],
    [share(responses), 'responses seen'],
    [share(codes), 'error codes seen'],
    [share(parameters), 'parameters sent'],
    [share(branches), 'branches of bodies accepted'],
    [String(requests), `requests in ${(milliseconds / 1000).toFixed(1)} s`],
  ];
  const items = shown.map(
    ([figure, label], index) =>
      `<li${index === 0 && findings.length > 0 ? ' class="bad"' : ''}><strong>${figure}</strong> ${label}</li>`,
  );
  return `<ul class="tiles">${items.join('')}</ul>`;
}

function card(
  finding: Finding,
  index: number,
  { url }: TestReport,
  { spec, file }: ReportOptions,
): string {
  const {
    check,
    endpoint,
    operation,
    also,
    expected,
    actual,
    clause,
    location,
    steps,
    curl,
    answer,
  } = finding;
  const place = `${file?.(location.file) ?? location.file}:${location.line}`;
  return `<article>
<h3><span class="number">${index + 1}</span> ${xmlText(check)} <small>${xmlText(endpoint)} · ${xmlText(operation)}</small></h3>
<dl>
<dt>Expected</dt><dd>${xmlText(expected)}</dd>
<dt>Actual</dt><dd>${xmlText(actual)}</dd>
<dt>Because</dt><dd>${xmlText(clause)} <small>${xmlText(place)}</small></dd>
${also.length === 0 ? '' : `<dt>Also at</dt><dd>${xmlText(also.join(', '))}</dd>\n`}<dt>Answer</dt><dd><b>${answer.status}</b><pre>${xmlText(answer.excerpt)}</pre></dd>
<dt>Try</dt><dd>${[...steps, curl].map((step) => `<pre class="command">${xmlText(step)}</pre>`).join('')}</dd>
<dt>Again</dt><dd><pre class="command">${xmlText(replayCommand(finding, { spec, url }))}</pre></dd>
</dl>
</article>`;
}

function matrix({ outcomes, operations }: TestReport): string {
  const checks = [...new Set(outcomes.map(({ check }) => check))];
  const byPlace = new Map(
    outcomes.map((each) => [JSON.stringify([each.operation, each.check]), each]),
  );
  const rows = operations.map(({ operation, endpoint }) => {
    const cells = checks.map((check) => {
      const outcome = byPlace.get(JSON.stringify([operation, check]));
      const status = outcome?.status ?? 'skipped';
      const told = outcome?.reason ?? `${counted(outcome?.runs ?? 0, 'time')} judged`;
      return `<td class="${status}" title="${xmlText(`${check} at ${operation}: ${told}`)}">${MARKS[status]}</td>`;
    });
    return `<tr><th scope="row" title="${xmlText(endpoint)}">${xmlText(operation)}</th>${cells.join('')}</tr>`;
  });
  const heads = checks.map((check) => `<th scope="col"><span>${xmlText(check)}</span></th>`);
  return `<section aria-labelledby="matrix">
<h2 id="matrix">Checks at operations</h2>
<p class="key"><b class="passed">${MARKS.passed}</b> kept <b class="failed">${MARKS.failed}</b> broken <b class="skipped">${MARKS.skipped}</b> not decided: hover for the reason</p>
<div class="wide"><table class="matrix"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>
</section>`;
}

const MARKS = { passed: '✓', failed: '✗', skipped: '·' } as const;

function coverage({ operations }: TestReport): string {
  return `<section aria-labelledby="coverage">
<h2 id="coverage">How much of the contract was seen</h2>
<div class="wide"><table class="coverage"><thead><tr><th scope="col">Operation</th><th scope="col">Responses</th><th scope="col">Error codes</th><th scope="col">Parameters</th><th scope="col">Branches of the body</th></tr></thead><tbody>
${operations.map(coverageRow).join('\n')}
</tbody></table></div>
</section>`;
}

function coverageRow(operation: OperationCoverage): string {
  const { operation: id, endpoint, reason, responses, codes, parameters, branches } = operation;
  const why = reason === undefined ? '' : `<br><small class="failed">${xmlText(reason)}</small>`;
  return `<tr><th scope="row">${xmlText(id)}<br><small>${xmlText(endpoint)}</small>${why}</th><td>${chips(responses)}</td><td>${chips(codes)}</td><td>${chips(parameters)}</td><td>${folded(branches)}</td></tr>`;
}

/** What is much to read. */
function folded(parts: readonly Coverage[]): string {
  if (parts.length === 0) return '';
  const seen = parts.filter((part) => part.seen > 0).length;
  return `<details><summary>${seen} of ${parts.length}</summary>${chips(parts)}</details>`;
}

function chips(parts: readonly Coverage[]): string {
  return parts
    .map(({ name, seen }) =>
      seen === 0
        ? `<span class="chip">${xmlText(name)}</span>`
        : `<span class="chip seen">${xmlText(name)} <i>${seen}</i></span>`,
    )
    .join(' ');
}
