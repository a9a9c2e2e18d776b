import { errorObject, jsonExamples, type Response } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, type Report } from '../../../src/convention/index.ts';
import { findLeak } from './find-leak.ts';

export default defineConvention({
  id: 'errors/no-internals',
  summary: 'An error shows nothing of what is inside the server.',
  why: 'A stack trace, a query or a path tells an attacker what to try next.',
  since: '0.1.0',
  sources: [
    'OWASP API8:2023',
    'OWASP Error Handling Cheat Sheet',
    'RFC 9457 section 5',
    'RFC 9110 section 10.2.4',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  lint: overOperations(({ id, responses }, report) => {
    for (const response of responses.values()) {
      if (!response.isFailure) continue;
      lintExamples(response, id, report);
      lintSchema(response, id, report);
    }
  }),
});

function lintExamples(response: Response, id: string, report: Report): void {
  for (const example of jsonExamples(response)) {
    const leak = findLeak(example.resolve().value);
    if (leak === undefined) continue;
    report(
      example,
      `An example of response ${response.status} of ${id} shows ${leak.what}`,
      'Log it under the id of the request, and answer with a sentence for the caller',
    );
  }
}

const INTERNAL = /^(stack_?trace|back_?trace|traceback|stack|sql|sql_?state)$/i;

function lintSchema(response: Response, id: string, report: Report): void {
  const body = response.json?.schema;
  if (body === undefined) return;
  for (const schema of new Set([body, errorObject(body)])) {
    for (const [key, property] of schema.properties) {
      if (!INTERNAL.test(key)) continue;
      report(
        property.node,
        `Response ${response.status} of ${id} shows the inside of the server in \`${key}\``,
        `Remove \`${key}\`, and log it under the id of the request`,
        { asItStands: true },
      );
    }
  }
}
