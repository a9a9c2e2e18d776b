/** What the mock's page does: it asks the endpoints below `/__specwright`, and puts what they say in as text. */
export const PAGE_SCRIPT = `
'use strict';
const control = '/__specwright';
const $ = (id) => document.getElementById(id);
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const button = (text, act, kind = '') => {
  const made = element('button', { type: 'button', class: kind }, text);
  made.addEventListener('click', () => act(made));
  return made;
};
const copy = (text) => async (at) => {
  await navigator.clipboard.writeText(text);
  at.textContent = 'Copied';
  setTimeout(() => { at.textContent = 'Copy as curl'; }, 1200);
};
const pretty = (text) => {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
};
const statusClass = (status) => 'status s' + String(status)[0];

async function send(call, into) {
  into.replaceChildren('…');
  const url = new URL(call.url);
  const started = performance.now();
  try {
    const answer = await fetch(url.pathname + url.search, { method: call.method, headers: call.headers, body: call.body });
    const text = await answer.text();
    const line = element('div', {}, element('span', { class: statusClass(answer.status) }, String(answer.status)), ' in ' + Math.round(performance.now() - started) + ' ms');
    const headers = [...answer.headers].map(([name, value]) => name + ': ' + value).join('\\n');
    into.replaceChildren(line, element('pre', {}, headers), ...(text === '' ? [] : [element('pre', {}, pretty(text))]));
  } catch (error) {
    into.replaceChildren(element('span', { class: 'status s0' }, 'No answer: ' + error.message));
  }
}

async function open(details) {
  if (!details.open || details.dataset.ready) return;
  details.dataset.ready = 'yes';
  const panel = details.querySelector('.panel');
  const answer = await fetch(control + '/operations/' + encodeURIComponent(details.dataset.operation));
  const told = await answer.json();
  if (!answer.ok) { panel.replaceChildren(element('p', {}, told.detail)); return; }
  const result = element('div', { class: 'result', 'aria-live': 'polite' });
  const body = element('textarea', { 'aria-label': 'Body', rows: '8', spellcheck: 'false' });
  body.value = told.call.body === null ? '' : pretty(told.call.body);
  const current = () => ({ ...told.call, body: told.call.body === null ? undefined : body.value });
  panel.replaceChildren(
    ...(told.description === null ? [] : [element('p', {}, told.description)]),
    element('pre', {}, told.curl),
    ...(told.call.body === null ? [] : [body]),
    element('div', { class: 'actions' }, button('Send', () => send(current(), result), 'primary'), button('Copy as curl', copy(told.curl))),
    result,
  );
}
for (const details of document.querySelectorAll('details[data-operation]')) {
  details.addEventListener('toggle', () => open(details));
}

$('search').addEventListener('input', (event) => {
  const words = event.target.value.toLowerCase().split(/\\s+/);
  for (const details of document.querySelectorAll('details[data-operation]')) {
    const text = details.querySelector('summary').textContent.toLowerCase();
    details.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of document.querySelectorAll('section.group')) {
    group.hidden = group.querySelector('details:not([hidden])') === null;
  }
});

const scenario = $('scenario');
if (scenario) scenario.addEventListener('change', () => fetch(control + '/scenario', {
  method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: scenario.value || null }),
}));
$('reset').addEventListener('click', () => fetch(control + '/state', { method: 'DELETE' }));
$('clear').addEventListener('click', async () => {
  await fetch(control + '/requests', { method: 'DELETE' });
  $('requests').replaceChildren();
  $('none').hidden = false;
});

function show(entry) {
  const { request, response } = entry;
  const items = [...entry.issues.map((issue) => issue.in + ' ' + issue.pointer + ' ' + issue.message), ...entry.violations];
  const details = element('details', { class: 'entry' },
    element('summary', {},
      element('span', { class: statusClass(response.status) }, String(response.status)),
      element('span', { class: 'path' }, request.method + ' ' + request.url),
      element('span', {}, entry.milliseconds + ' ms')),
    element('div', { class: 'panel' },
      ...(items.length === 0 ? [] : [element('ul', { class: 'issues' }, ...items.map((item) => element('li', {}, item)))]),
      ...(request.body === null ? [] : [element('pre', {}, pretty(request.body))]),
      ...(response.body === null ? [] : [element('pre', {}, pretty(response.body))]),
      element('div', { class: 'actions' }, button('Copy as curl', copy(entry.curl)))));
  $('none').hidden = true;
  $('requests').prepend(details);
  while ($('requests').children.length > 100) $('requests').lastElementChild.remove();
}
fetch(control + '/requests').then((answer) => answer.json()).then((entries) => {
  const last = entries.length === 0 ? 0 : entries[0].id;
  for (const entry of entries.reverse()) show(entry);
  new EventSource(control + '/requests?after=' + last).addEventListener('request', (event) => show(JSON.parse(event.data)));
});
`;
