import { errorObject, spokenName, type Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import { own } from '../../shared/own.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import type { ProblemResult } from '../../../templates/server-express/runtime/result.ts';
import { ERROR_PHRASES } from './error-phrases.ts';

/** The caller must not choose how large the answer is. */
const MOST_ERRORS = 100;
const MOST_CHARACTERS = 256;

const ABOUT_NAMES = new Set(['required', 'additionalProperties', 'unevaluatedProperties']);

type Values = Readonly<Record<string, unknown>>;

/**
 * The list of errors of JSON:API (1.1, section 11) that tells of a problem, an error for each of its issues, in the form
 * of the first of an example; `undefined` where the body of an error has no such list.
 */
export function errorList(
  example: Values,
  schema: Schema,
  status: number,
  problem: ProblemResult,
): readonly Values[] | undefined {
  const [first]: readonly unknown[] = Array.isArray(example['errors']) ? example['errors'] : [];
  if (!isRecord(first) || !['title', 'detail'].some((name) => Object.hasOwn(first, name))) {
    return undefined;
  }
  const code = codeOf(errorObject(schema).property('code')?.values, status, problem);
  const { issues } = problem.cause;
  const told = issues.length === 0 ? [undefined] : issues.slice(0, MOST_ERRORS);
  return told.map((issue) => {
    const facts: Values = {
      status: typeof first['status'] === 'number' ? status : String(status),
      code,
      title: ERROR_PHRASES[status],
      detail: issue === undefined ? problem.message : `${subjectOf(issue)} ${issue.message}.`,
      source: issue === undefined ? undefined : sourceOf(issue),
    };
    const entries = Object.keys(first).map((name) => [
      name,
      own(facts, name) ?? (name === 'source' ? undefined : first[name]),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Values;
  });
}

/** The code of an enumeration that is named for what went wrong. */
function codeOf(
  values: readonly unknown[] | undefined,
  status: number,
  { code, cause }: ProblemResult,
): unknown {
  const names = [code, cause.code, cause.kind, ERROR_PHRASES[status]].map((name) =>
    spokenName(name ?? ''),
  );
  return names
    .map((name) => values?.find((value) => typeof value === 'string' && spokenName(value) === name))
    .find((value) => value !== undefined);
}

/** Where a problem comes from: a place in the body, or a parameter. */
function sourceOf({ in: place, pointer }: Issue): Values {
  if (place === 'body') return { pointer };
  return { [place === 'header' ? 'header' : 'parameter']: pointer.slice(1) };
}

/** What an issue is about: a name that is missing, or is one too many, is not at fault itself. */
function subjectOf({ in: place, pointer, keyword }: Issue): string {
  const keys = parsePointer(pointer);
  const name = (ABOUT_NAMES.has(keyword) ? keys.slice(0, -1) : keys).at(-1);
  return name === undefined ? `The ${place}` : String(name).slice(0, MOST_CHARACTERS);
}
