import { defineConvention, overContract, overPractice } from '../../../src/convention/index.ts';

const KEY = 'x-slo';

const practice = overPractice({
  keeps: ({ node }) => [node, node.document.node].some((at) => at.child(KEY) !== undefined),
  lapse: ({ id }) => [
    `Nobody says how fast ${id} is`,
    'Add `x-slo` with `p95_ms` and `timeout_ms`',
  ],
  absence: (amount) => [
    `${amount} do not say how fast they are`,
    'Add `x-slo` with `p95_ms` and `timeout_ms` at the root, or to each operation',
  ],
});

export default defineConvention({
  id: 'perf/latency-budget',
  summary: 'Every operation says how fast it answers, and when to give up waiting.',
  why: 'What has no budget gets slower with each release, and nobody is told.',
  since: '0.1.0',
  sources: ['Google SRE book, chapter 4 (service level objectives)', 'OWASP API4:2023'],
  severity: 'info',
  presets: ['strict'],
  lint: overContract((report, context) => {
    practice.run(report, context);
    const { operations, document } = context.contract;
    for (const node of [document.node, ...operations.map((operation) => operation.node)]) {
      const [p95, timeout] = ['p95_ms', 'timeout_ms'].map((field) => node.get(KEY, field));
      if (typeof p95?.value !== 'number' || typeof timeout?.value !== 'number') continue;
      if (timeout.value > p95.value) continue;
      report(
        timeout,
        `A caller gives up after ${timeout.value} ms, when a usual answer takes ${p95.value} ms`,
        'Choose a `timeout_ms` well above `p95_ms`',
      );
    }
  }),
});
