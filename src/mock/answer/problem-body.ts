import { isRecord } from '../../shared/is-record.ts';
import { isEnvelope, type MediaType, type Operation, validatorFor } from '../../contract/index.ts';
import type { ProblemResult } from '../../../templates/server-express/runtime/result.ts';
import { errorList } from './error-list.ts';
import { ERROR_PHRASES } from './error-phrases.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

export interface ProblemBody {
  readonly mediaType: string;
  readonly body: unknown;
}

/**
 * The body of an error that no convention has shaped: in the contract's own form where it declares one for the
 * status, else RFC 9457.
 */
export function problemBody(
  operation: Operation | undefined,
  status: number,
  problem: ProblemResult,
): ProblemBody {
  const response = operation?.response(status);
  const media = response?.json;
  const text = [...(response?.content.keys() ?? [])].find((name) => name.startsWith('text/'));
  if (media === undefined && text !== undefined) return { mediaType: text, body: problem.message };
  const details = {
    type: 'about:blank',
    title: ERROR_PHRASES[status] ?? 'Error',
    status,
    detail: problem.message,
    ...(problem.cause.issues.length === 0 ? {} : { errors: problem.cause.issues }),
  };
  const isDetails = media === undefined || /problem\+json/i.test(media.name);
  if (isDetails || media.schema === undefined || isEnvelope(media.schema)) {
    return { mediaType: 'application/problem+json', body: details };
  }
  return { mediaType: media.name, body: inForm(media, status, problem) };
}

function inForm(media: MediaType, status: number, problem: ProblemResult): unknown {
  const schema = media.schema?.json ?? {};
  const [example] = media.examples.values();
  const base =
    example ??
    generateValue(schema, { random: seededRandom(`error ${status}`), useExamples: true });
  if (!isRecord(base)) return base;
  const told = { ...base, ...facts(base, status, problem) };
  const errors =
    media.schema === undefined ? undefined : errorList(base, media.schema, status, problem);
  const candidates = errors === undefined ? [told] : [{ ...told, errors }, told];
  const validate = validatorFor(schema, 'response');
  return candidates.find((candidate) => validate(candidate).length === 0) ?? base;
}

const MESSAGE_NAMES = ['message', 'detail', 'error_description', 'errorMessage', 'description'];
const STATUS_NAMES = ['status', 'statusCode', 'status_code', 'code'];

/** What we know, under the names that the form has for it. */
function facts(
  base: Readonly<Record<string, unknown>>,
  status: number,
  problem: ProblemResult,
): Record<string, unknown> {
  const messages = MESSAGE_NAMES.filter((name) => typeof base[name] === 'string').slice(0, 1);
  const statuses = STATUS_NAMES.filter((name) => typeof base[name] === 'number');
  return Object.fromEntries([
    ...messages.map((name) => [name, problem.message] as const),
    ...statuses.map((name) => [name, status] as const),
  ]);
}
