import { expect, test } from 'vitest';
import { judgeAnswer } from '../../../tests/support/judge-answer.ts';
import check from './check.ts';

const TEXT = 'text/plain; version=0.0.4';
const OPEN = 'application/openmetrics-text; version=1.0.0';

/** What is found wrong with metrics, by an operation at a path. */
async function found(body: unknown, type = TEXT, path = '/metrics'): Promise<string | undefined> {
  const described = { responses: { 200: { content: { [type]: { schema: { type: 'string' } } } } } };
  const answer = { body, headers: { 'content-type': type } };
  return (await judgeAnswer(check, described, answer, path))?.actual;
}

const GOOD = String.raw`# HELP http_requests_total Requests, by \\ and method.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{code="400", method="post",}    3 1395066363000

# A comment of some other kind.
#nothing
msdos_file_access_time_seconds{path="C:\\DIR\\FILE.TXT",error="Cannot find \"it\":\n{=,}"} 1.458255915e9
metric_without_timestamp_and_labels 12.47
something_weird{problem="division by zero"} +Inf -3982045
odd:name{} NaN
# TYPE seconds histogram
seconds_bucket{le="+Inf"} 14
seconds_sum 5.3e4
seconds_count 14
{"my.metric", "a.label"="x"} .5
# TYPE up gauge
up{a="1"}0
`;

const OPEN_GOOD = `# TYPE acme_requests counter
# UNIT acme_seconds seconds
# HELP acme_requests Requests.
acme_requests_total{path="/"} 17 1520879607.789 # {trace_id="K"} 0.67 1520879607.7
acme_requests_created{path="/"} 1520430000.123
# TYPE build info
build_info{version="1"} 1
# EOF
`;

test('what Prometheus reads is read', async () => {
  expect(await found(GOOD)).toBeUndefined();
  expect(await found(GOOD.trimEnd(), 'text/plain')).toBeUndefined();
  expect(await found('')).toBeUndefined();
  expect(await found(OPEN_GOOD, OPEN)).toBeUndefined();
});

test.each([
  ['a{b="c"}', 'this is no sample and no comment, in line 1: `a{b="c"}`'],
  ['a 1\nb=2', 'this is no sample and no comment, in line 2: `b=2`'],
  ['a{b=c} 1', 'this is no sample and no comment, in line 1: `a{b=c} 1`'],
  ['a{b="c" d="e"} 1', 'this is no sample and no comment, in line 1: `a{b="c" d="e"} 1`'],
  ['a-b 1', 'this is no sample and no comment, in line 1: `a-b 1`'],
  ['a one', 'this is no sample and no comment, in line 1: `a one`'],
  ['a 1 1.5', 'this is no sample and no comment, in line 1: `a 1 1.5`'],
  ['{"up": 1}', 'this is no sample and no comment, in line 1: `{"up": 1}`'],
  ['# TYPE a clock', 'there is no type `clock`, in line 1: `# TYPE a clock`'],
  ['# TYPE a unknown', 'there is no type `unknown`, in line 1: `# TYPE a unknown`'],
  ['a 1\n# TYPE a gauge', 'the type of `a` comes after its samples, in line 2: `# TYPE a gauge`'],
  [
    'a_bucket{le="1"} 1\n# TYPE a histogram',
    'the type of `a` comes after its samples, in line 2: `# TYPE a histogram`',
  ],
  ['# TYPE a gauge\n# TYPE a gauge', '`a` has a second `TYPE`, in line 2: `# TYPE a gauge`'],
  ['# HELP a b\n# HELP a b', '`a` has a second `HELP`, in line 2: `# HELP a b`'],
  [
    'a{b="1",c="2"} 1\na{c="2",b="1"} 2',
    'the same metric with the same labels came before, in line 2: `a{c="2",b="1"} 2`',
  ],
])('%j is found', async (text, what) => {
  expect(await found(text)).toBe(what);
});

test.each([
  ['a 1\n', 'OpenMetrics has to end with `# EOF`, in line 2: ``'],
  [
    '# TYPE a counter\na 1\n# EOF\n',
    'a sample of the counter `a` has to be called `a_total`, in line 2: `a 1`',
  ],
  ['# TYPE a untyped\n# EOF\n', 'there is no type `untyped`, in line 1: `# TYPE a untyped`'],
])('%j is found in OpenMetrics', async (text, what) => {
  expect(await found(text, OPEN)).toBe(what);
});

test('a value at two moments is no duplicate, and counters of the text format have any name', async () => {
  expect(await found('# TYPE a counter\na 1 1\na 2 2')).toBeUndefined();
});

test('metrics that are something else are not judged', async () => {
  expect(await found('a=1', TEXT, '/reports')).toBeUndefined();
  expect(await found({ up: 1 }, 'application/json')).toBeUndefined();
});

test('a long line of labels is read in time', async () => {
  const labels = Array.from({ length: 20_000 }, (_, index) => `l${index}="${'\\"'.repeat(9)}"`);
  const start = performance.now();
  expect(await found(`a{${labels.join(' , ')}} x`)).toContain('no sample');
  expect(performance.now() - start).toBeLessThan(2000);
});
