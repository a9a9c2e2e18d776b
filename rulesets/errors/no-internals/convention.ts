import { errorObject, jsonExamples, type Response } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, type Report } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/no-internals',
  summary: 'The body of an error shows nothing of what is inside the server.',
  why: 'A stack trace, a query or a path tells an attacker what to try next.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'OWASP Error Handling Cheat Sheet', 'RFC 9457 section 5'],
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

/** What gives the inside away, and what that is. */
const LEAKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*at .{1,200}(:\d+\)?|\(native\))\s*$/m, 'a stack trace'],
  [/\bat [\w.$]+\([\w.]+\.(java|kt|scala):\d+\)/, 'a stack trace'],
  [/Traceback \(most recent call last\)|File "[^"\n]+", line \d+/, 'a stack trace'],
  [/\bSELECT\s[^;]{1,200}\sFROM\s|\bINSERT INTO\s|\bDELETE FROM\s|\bUPDATE \S+ SET\s/, 'SQL'],
  [/\bSQLSTATE\b|\bORA-\d{5}\b|duplicate key value violates unique constraint/, 'SQL'],
  [/(^|[\s"'(=])\/(usr|var|opt|home|etc)\/[\w.-]+\/[\w.-]/, 'a path of the server'],
  [/(^|[\s"'(=])[A-Z]:\\[\w.-]+\\/, 'a path of the server'],
  [/\b(java\.(lang|util|io|sql)|org\.(springframework|hibernate|apache))\.\w/, 'a framework'],
  [/\b(Illuminate|Symfony)\\\w|\b(ActiveRecord|ActionController)::\w/, 'a framework'],
  [
    /\b(NullPointerException|Sequelize\w*Error|PDOException|QueryFailedError|psycopg2)\b/,
    'a framework',
  ],
];

function lintExamples(response: Response, id: string, report: Report): void {
  for (const example of jsonExamples(response)) {
    const texts = [...strings(example.resolve().value)];
    const leak = LEAKS.find(([pattern]) => texts.some((text) => pattern.test(text)));
    if (leak === undefined) continue;
    report(
      example,
      `An example of response ${response.status} of ${id} shows ${leak[1]}`,
      'Log it under the id of the request, and answer with a sentence for the caller',
    );
  }
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value) as unknown[]) yield* strings(part);
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
