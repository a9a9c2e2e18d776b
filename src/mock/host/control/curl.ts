import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { curlCommand } from '../../suggest/curl-command.ts';
import type { HttpCall } from '../../suggest/http-call.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `POST /__specwright/curl`: a request as a command. */
export const curl: ControlEndpoint = ({ body }) => {
  if (!isHttpCall(body)) {
    const message =
      'The body must be a request: `{"method": "GET", "url": "…", "headers": [["accept", "…"]], "body": "…"}`.';
    throw new Problem('invalid', message);
  }
  return jsonAnswer({ curl: curlCommand(body) });
};

function isHttpCall(value: unknown): value is HttpCall {
  if (!isRecord(value)) return false;
  const { method, url, headers, body } = value;
  return (
    typeof method === 'string' &&
    typeof url === 'string' &&
    Array.isArray(headers) &&
    headers.every((field) => Array.isArray(field) && isText(field[0]) && isText(field[1])) &&
    (body === undefined || isText(body))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
