/** The part of the page's script that makes a request of an operation and sends it. */
export const REQUEST_SCRIPT = `
/** A browser sets some headers by itself. */
function prepare(headers) {
  return headers.filter(([name, value]) => {
    if (name.toLowerCase() !== 'cookie') return true;
    for (const pair of value.split(/;\\s*/)) document.cookie = pair + '; path=/; samesite=strict';
    return false;
  });
}

async function send(call, into) {
  const status = element('p', { role: 'status' }, '…');
  into.replaceChildren(status);
  const started = performance.now();
  try {
    const answer = await fetch(call.url, { method: call.method, headers: prepare(call.headers), body: call.body, redirect: 'manual', cache: 'no-store' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.type === 'opaqueredirect') {
      status.textContent = 'A redirect. Browsers do not show it to a page; it is among the requests.';
      return;
    }
    status.replaceChildren(element('span', { class: statusClass(answer.status) }, String(answer.status)), ' in ' + Math.round(performance.now() - started) + ' ms');
    into.append(
      ...(bytes.length === 0 ? [] : [element('pre', { tabindex: '0', 'aria-label': 'Body of the answer' }, readable(bytes, answer.headers.get('content-type')))]),
      fold(counted([...answer.headers].length, 'header'), element('pre', {}, lines([...answer.headers]))),
    );
  } catch (error) {
    status.replaceChildren(element('span', { class: 'status s0' }, 'No answer: ' + error.message));
  }
}

function readable(bytes, type) {
  try {
    return pretty(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return counted(bytes.length, 'byte') + ' of ' + (type ?? 'something');
  }
}

/** A control below its name. */
function field(name, control) {
  return element('label', { class: 'field' }, name, control);
}

function area(value, rows) {
  const made = element('textarea', { rows: String(rows), spellcheck: 'false' });
  made.value = value;
  return made;
}

function readHeaders(text) {
  return text.split('\\n').flatMap((line) => {
    const [, name, value] = /^\\s*([^:\\s]+)\\s*:(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value.trim()]];
  });
}

function withParameter({ name, in: place, examples }, url, headers) {
  const [first = ''] = examples;
  if (place === 'query') {
    const added = examples.map((text) => encodeURIComponent(name) + '=' + text).join('&');
    url.value += (url.value.includes('?') ? '&' : '?') + added;
  } else {
    const line = place === 'cookie' ? 'Cookie: ' + name + '=' + first : name + ': ' + first;
    headers.value += (headers.value === '' ? '' : '\\n') + line;
  }
}

function parameterList(parameters, url, headers) {
  const optional = parameters.filter((parameter) => !parameter.required);
  if (optional.length === 0) return [];
  const items = optional.map((parameter) => element('li', {},
    button('Add ' + parameter.name, () => withParameter(parameter, url, headers)),
    element('span', {}, parameter.in + (parameter.deprecated ? ', deprecated' : '') + (parameter.description === null ? '' : '. ' + parameter.description))));
  return [fold(counted(optional.length, 'optional parameter'), element('ul', { class: 'parameters' }, ...items))];
}

/** What can be preferred: a declared status, or an example where a status has several. */
function answerChoice(responses) {
  const option = (value, text) => element('option', { value }, text);
  const short = (text) => { const [line] = text.split('\\n'); return line.length > 60 ? line.slice(0, 59) + '…' : line; };
  return element('select', {}, option('', 'as it comes'), ...responses.flatMap(({ status, description, examples }) => [
    ...(/^\\d{3}$/.test(status) ? [option('code=' + status, status + ' ' + short(description))] : []),
    ...(examples.length < 2 ? [] : examples.map((name) => option('example="' + name.replaceAll(/["\\\\]/g, '\\\\$&') + '"', status + ' example ' + name))),
  ]));
}

async function open(details) {
  if (!details.open) return;
  history.replaceState(null, '', '#' + encodeURIComponent(details.dataset.operation));
  if (details.dataset.ready) return;
  details.dataset.ready = 'yes';
  const panel = details.querySelector('.panel');
  let told;
  try {
    told = await ask('/operations/' + encodeURIComponent(details.dataset.operation));
  } catch (error) {
    delete details.dataset.ready;
    panel.replaceChildren(element('p', {}, error.message));
    return;
  }
  const { call, description, parameters, responses } = told;
  const { origin } = new URL(call.url);
  const hasBody = call.body !== null && call.method !== 'GET' && call.method !== 'HEAD';
  const url = element('input', { spellcheck: 'false', autocomplete: 'off' });
  url.value = call.url.slice(origin.length);
  const headers = area(lines(call.headers), Math.max(2, call.headers.length));
  const text = hasBody ? pretty(call.body) : '';
  const body = area(text, Math.min(16, Math.max(3, text.split('\\n').length)));
  const answer = answerChoice(responses);
  const result = element('div', { class: 'result' });
  const current = () => {
    const fields = readHeaders(headers.value);
    const isMultipart = fields.some(([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('multipart/'));
    return {
      method: call.method,
      url: origin + url.value,
      headers: answer.value === '' ? fields : [...fields, ['Prefer', answer.value]],
      // A text area has lines that end as those of Unix do.
      ...(hasBody ? { body: isMultipart ? body.value.replaceAll('\\n', '\\r\\n') : body.value } : {}),
    };
  };
  const form = element('form', {},
    field('URL', url),
    ...parameterList(parameters, url, headers),
    field('Headers', headers),
    ...(hasBody ? [field('Body', body)] : []),
    element('div', { class: 'actions' },
      button('Send', undefined, { type: 'submit', class: 'primary' }),
      element('label', {}, 'Answer ', answer),
      button('Copy as curl', (at) => ask('/curl', 'POST', current()).then(({ curl }) => copy(curl, at)))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { url: target, ...rest } = current();
    send({ ...rest, url: target.slice(origin.length) }, result);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  panel.replaceChildren(...(description === null ? [] : [element('p', { class: 'description' }, description)]), form, result);
}
for (const details of document.querySelectorAll('details[data-operation]')) {
  details.addEventListener('toggle', () => open(details));
}
function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const found = [...document.querySelectorAll('details[data-operation]')].find(({ dataset }) => dataset.operation === wanted);
  if (!found) return;
  found.open = true;
  found.scrollIntoView();
}
window.addEventListener('hashchange', follow);
follow();
`;
