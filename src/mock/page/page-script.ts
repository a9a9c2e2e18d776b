import { REQUEST_SCRIPT } from './request-script.ts';
import { TRAFFIC_SCRIPT } from './traffic-script.ts';

/**
 * What the mock's page does: it asks the endpoints below `/__specwright`, and puts what they say in as text, never as
 * markup.
 */
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
const button = (text, act, attributes = {}) => {
  const made = element('button', { type: 'button', ...attributes }, text);
  if (act) made.addEventListener('click', () => act(made));
  return made;
};
/** Says on a button what has become of a click, and then what it is for again. */
const say = (at, text) => {
  at.dataset.text ??= at.textContent;
  at.textContent = text;
  clearTimeout(at.timer);
  at.timer = setTimeout(() => { at.textContent = at.dataset.text; }, 1500);
};
const ask = async (path, method = 'GET', body) => {
  const answer = await fetch(control + path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const told = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new Error(told.detail);
  return told;
};
/** Where a page may not write to the clipboard (it was opened over a network), the text is shown, ready to be copied. */
const copy = async (text, at) => {
  at.nextElementSibling?.matches('.manual') && at.nextElementSibling.remove();
  try {
    await navigator.clipboard.writeText(text);
    say(at, 'Copied');
  } catch {
    const shown = element('textarea', { class: 'manual', rows: '4', readonly: '', 'aria-label': 'Command to copy' });
    shown.value = text;
    at.after(shown);
    shown.select();
  }
};
const pretty = (text) => {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
};
const fold = (title, ...children) => element('details', { class: 'fold' }, element('summary', {}, title), ...children);
const lines = (fields) => fields.map(([name, value]) => name + ': ' + value).join('\\n');
const statusClass = (status) => 'status s' + String(status)[0];
const counted = (count, noun) => count + ' ' + noun + (count === 1 ? '' : 's');
${REQUEST_SCRIPT}
${TRAFFIC_SCRIPT}
const search = $('search');
search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(/\\s+/);
  for (const details of document.querySelectorAll('details[data-operation]')) {
    const text = details.querySelector('summary').textContent.toLowerCase();
    details.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of document.querySelectorAll('section.group')) {
    group.hidden = group.querySelector('details[data-operation]:not([hidden])') === null;
  }
  $('unfound').hidden = document.querySelector('section.group:not([hidden])') !== null;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  event.preventDefault();
  search.focus();
});

const scenario = $('scenario');
scenario?.addEventListener('change', () => ask('/scenario', 'PUT', { name: scenario.value || null }).catch(tell));
$('reset').addEventListener('click', ({ target }) => ask('/state', 'DELETE').then(() => say(target, 'Done'), tell));
`;
