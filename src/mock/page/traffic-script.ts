/** The part of the page's script that shows what was answered, and whether the contract is still the one shown. */
export const TRAFFIC_SCRIPT = `
const MOST_SHOWN = 100;

function message(title, { headers, body, isBase64 }) {
  const fields = Object.entries(headers);
  const text = isBase64 ? counted(Math.floor(body.replaceAll('=', '').length * 3 / 4), 'byte') + ' of ' + (headers['content-type'] ?? 'something') : body === null ? '' : pretty(body);
  return [
    element('h3', {}, title),
    ...(text === '' ? [] : [element('pre', { tabindex: '0' }, text)]),
    fold(counted(fields.length, 'header'), element('pre', {}, lines(fields))),
  ];
}

function fill(panel, entry) {
  const { request, response } = entry;
  const items = [...entry.issues.map((issue) => issue.in + ' ' + issue.pointer + ' ' + issue.message), ...entry.violations];
  const command = button('Copy as curl', (at) => copy(entry.curl, at));
  panel.replaceChildren(
    ...(items.length === 0 ? [] : [element('ul', { class: 'issues' }, ...items.map((item) => element('li', {}, item)))]),
    ...message('Request', request),
    ...message('Answer', response),
    element('div', { class: 'actions' }, command, element('span', { class: 'muted' }, new Date(entry.time).toLocaleTimeString() + ', ' + entry.milliseconds + ' ms')));
}

function show(entry) {
  const { request, response, issues, violations, kind } = entry;
  const faults = issues.length + violations.length;
  const isWrong = faults > 0 || response.status >= 400 || response.status === 0;
  const panel = element('div', { class: 'panel' });
  const details = element('details', { class: 'entry' + (isWrong ? ' bad' : '') },
    element('summary', {},
      element('span', { class: statusClass(response.status) }, String(response.status)),
      element('span', { class: 'path' }, (kind === 'callback' ? 'sent ' : '') + request.method + ' ' + request.url),
      element('span', { class: faults === 0 ? 'muted' : 'faults' }, faults === 0 ? entry.milliseconds + ' ms' : counted(faults, 'fault'))),
    panel);
  details.addEventListener('toggle', () => { if (panel.firstChild === null) fill(panel, entry); });
  $('none').hidden = true;
  $('requests').prepend(details);
  while ($('requests').children.length > MOST_SHOWN) $('requests').lastElementChild.remove();
}

const news = { lost: '', contract: '', said: '' };
function announce() {
  const texts = Object.values(news).filter((text) => text !== '');
  const reload = news.contract === CHANGED && news.lost === '' ? [button('Show it', () => location.reload())] : [];
  $('news').replaceChildren(...texts.map((text) => element('p', {}, text)), ...reload);
}
function tell(error) {
  news.said = error.message;
  announce();
}
const CHANGED = 'The contract has changed. This page still shows what it was.';
function judge({ since, stale }) {
  const isOther = String(since) !== document.documentElement.dataset.since;
  news.contract = stale !== undefined ? 'The contract cannot be read now, so its last good version is served. ' + stale : isOther ? CHANGED : '';
  announce();
}

function listen(last) {
  const source = new EventSource(control + '/requests?after=' + last);
  for (const kind of ['request', 'callback']) source.addEventListener(kind, (event) => show(JSON.parse(event.data)));
  source.addEventListener('contract', (event) => judge(JSON.parse(event.data)));
  source.addEventListener('open', () => { news.lost = ''; announce(); });
  source.addEventListener('error', () => { news.lost = 'The mock does not answer. Start it again; this page goes on by itself.'; announce(); });
}
ask('/requests?limit=' + MOST_SHOWN).then((entries) => {
  for (const entry of entries.toReversed()) show(entry);
  listen(entries[0]?.id ?? 0);
}, tell);

$('wrong').addEventListener('change', ({ target }) => $('requests').classList.toggle('wrong', target.checked));
$('clear').addEventListener('click', () => ask('/requests', 'DELETE').then(() => {
  $('requests').replaceChildren();
  $('none').hidden = false;
}, tell));
`;
