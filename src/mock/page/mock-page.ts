import { randomUUID } from 'node:crypto';
import { counted } from '../../shared/counted.ts';
import { xmlText } from '../../shared/xml-text.ts';
import type { Mock } from '../mock.ts';
import type { MockAnswer } from '../mock-answer.ts';
import type { Session } from '../session/session.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

/**
 * A page that shows what a mock serves, and its traffic. It needs nothing from elsewhere, and runs no script but its
 * own, whatever stands in the contract.
 *
 * @param since of the edition that is shown: the page tells when there is another
 */
export function mockPage(mock: Mock, session: Session, since: number): MockAnswer {
  const nonce = randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: html(mock, session, since, nonce),
  };
}

function html(
  { contract, routes, scenarios }: Mock,
  session: Session,
  since: number,
  nonce: string,
): string {
  const title = xmlText(contract.title);
  return `<!doctype html>
<html lang="en" data-since="${since}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: mock</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Version ${xmlText(contract.version)}, ${counted(routes.length, 'operation')}</p>
${scenarioChoice(scenarios.names, session.scenario)}
<button type="button" id="reset">Reset the data</button>
<a href="#requests-heading" class="narrow">Requests</a>
</header>
<div id="news" role="status"></div>
<main>
<div>
<h2>Operations</h2>
<input type="search" id="search" placeholder="Find a path, a method or a word ( / )" aria-label="Find operations" aria-keyshortcuts="/">
<p class="empty" id="unfound" hidden>No operation has these words.</p>
${groups(contract, routes)}
</div>
<aside aria-labelledby="requests-heading">
<div class="bar"><h2 id="requests-heading" tabindex="-1">Requests</h2><label><input type="checkbox" id="wrong"> only what went wrong</label><button type="button" id="clear">Clear</button></div>
<p class="empty" id="none">None yet. Send one from here, or from your application.</p>
<div id="requests"></div>
</aside>
</main>
<script nonce="${nonce}">${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function scenarioChoice(names: readonly string[], chosen: string | undefined): string {
  if (names.length === 0) return '';
  const options = names.map(
    (name) =>
      `<option value="${xmlText(name)}"${name === chosen ? ' selected' : ''}>${xmlText(name)}</option>`,
  );
  return `<label>Scenario <select id="scenario"><option value="">none</option>${options.join('')}</select></label>`;
}

function groups(contract: Mock['contract'], routes: Mock['routes']): string {
  const paths = new Map(routes.map(({ operationId, path }) => [operationId, path]));
  const byTag = Map.groupBy(contract.operations, ({ tags }) => tags[0] ?? '');
  return [...byTag]
    .map(([tag, operations]) => {
      const rows = operations.map(({ id, method, summary, deprecated }) => {
        const told = summary === undefined ? '' : `<small>${xmlText(summary)}</small>`;
        return `<details data-operation="${xmlText(id)}"${deprecated ? ' class="deprecated"' : ''}><summary><span class="method ${method}">${method.toUpperCase()}</span><span><span class="path">${xmlText(paths.get(id) ?? '')}</span>${told}</span></summary><div class="panel"></div></details>`;
      });
      const heading = tag === '' ? '' : `<h2>${xmlText(tag)}</h2>\n`;
      return `<section class="group">${heading}${rows.join('\n')}</section>`;
    })
    .join('\n');
}
