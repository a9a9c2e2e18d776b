import { hideSecrets } from '../call/hide-secrets.ts';
import type { Exchange } from '../exchange.ts';
import type { TestReport } from '../test-report.ts';
import type { ReportOptions } from './report-options.ts';

/** Every exchange of the run as an HTTP Archive 1.2. Credentials are written as the variables that stand for them. */
export function harReport(
  _report: TestReport,
  { version, exchanges }: Pick<ReportOptions, 'version' | 'exchanges'>,
): string {
  const log = {
    version: '1.2',
    creator: { name: 'specwright', version },
    entries: exchanges.map(entry),
  };
  return `${JSON.stringify({ log }, undefined, 2)}\n`;
}

const UNKNOWN = -1;

function entry({ request, answer, milliseconds, ended }: Exchange): object {
  const hide = (text: string): string => hideSecrets(text, request.secrets);
  const headers = (fields: Readonly<Record<string, string>>): object[] =>
    Object.entries(fields).map(([name, value]) => ({ name, value: hide(value) }));
  const url = new URL(`${request.origin}${hide(request.path)}`);
  const { body } = answer;
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  return {
    startedDateTime: new Date(ended - milliseconds).toISOString(),
    time: milliseconds,
    request: {
      method: request.method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers(request.headers),
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(request.body === undefined
        ? {}
        : {
            postData: {
              mimeType: request.headers['content-type'] ?? '',
              text: hide(request.body),
            },
          }),
      headersSize: UNKNOWN,
      bodySize: Buffer.byteLength(request.body ?? ''),
    },
    response: {
      status: answer.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers(answer.headers),
      content: {
        size: Buffer.byteLength(text),
        mimeType: answer.headers['content-type'] ?? '',
        text: hide(text),
      },
      redirectURL: hide(answer.headers['location'] ?? ''),
      headersSize: UNKNOWN,
      bodySize: UNKNOWN,
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  };
}
