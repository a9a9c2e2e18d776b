import type { Operation } from '../../../src/contract/index.ts';
import { defineCheck } from '../../../src/convention/index.ts';
import { expositionFault } from './exposition-fault.ts';

const OPEN_METRICS = 'application/openmetrics-text';

/** What a scraper is answered, it can read. */
export default defineCheck({
  kind: 'answer',
  inapplicable(operation) {
    if (operation.probe !== 'metrics') return 'it does not show the metrics of the service';
    return isExposition(operation) ? undefined : 'it does not show them as Prometheus reads them';
  },
  verify(answer) {
    const { status, body, headers } = answer;
    const type = mediaType(headers['content-type'] ?? 'text/plain');
    const isOpenMetrics = type === OPEN_METRICS;
    if (status !== 200 || typeof body !== 'string') return undefined;
    if (!isOpenMetrics && type !== 'text/plain') return undefined;
    const fault = expositionFault(body, isOpenMetrics);
    if (fault === undefined) return undefined;
    const format = isOpenMetrics ? 'OpenMetrics' : 'the Prometheus text format 0.0.4';
    const { line, what } = fault;
    const text = (body.split('\n')[line - 1] ?? '').slice(0, 80);
    return {
      expected: `metrics in ${format}`,
      actual: `${what}, in line ${line}: \`${text}\``,
      answer,
    };
  },
});

function isExposition({ success }: Operation): boolean {
  const types = [...(success?.content.keys() ?? [])].map(mediaType);
  return types.some((type) => type === 'text/plain' || type === OPEN_METRICS);
}

/** A media type without its parameters. */
function mediaType(text: string): string {
  return text.replace(/;.*/s, '').trim().toLowerCase();
}
