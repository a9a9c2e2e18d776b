import { compileValidator, schemaForDirection, type Schema } from '../contract/index.ts';
import type { Answer } from './answer.ts';
import type { Violation } from './violation.ts';

/** Issues that are listed before the rest is only counted. */
const LISTED = 3;

/** How a JSON answer breaks a schema; `undefined` where it does not, or is no JSON. */
export function schemaViolation(answer: Answer, schema: Schema | undefined): Violation | undefined {
  const { status, body, headers } = answer;
  const isJson = /^[^;]*[/+]json\s*(;|$)/i.test(headers['content-type'] ?? '');
  if (schema === undefined || body === undefined || !isJson) return undefined;
  const issues = compileValidator(schemaForDirection(schema.json, 'response'))(body);
  if (issues.length === 0) return undefined;
  const texts = [
    ...new Set(issues.map(({ pointer, message }) => `\`${pointer || '/'}\` ${message}`)),
  ];
  const more = texts.length > LISTED ? `, and ${texts.length - LISTED} more` : '';
  const [first] = issues;
  return {
    expected: `a body of ${status} that matches the schema ${schema.name ?? 'of the contract'}`,
    actual: `${texts.slice(0, LISTED).join(', ')}${more}`,
    cause: `${status} ${first?.pointer.replaceAll(/\/\d+/g, '/*') ?? ''} ${first?.keyword ?? ''}`,
    answer,
  };
}
