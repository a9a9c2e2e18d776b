import { formatPointer } from '../../shared/format-pointer.ts';
import type { Operation } from '../../contract/index.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import type { Diagnostic } from '../prism/prism-operation.ts';

const LOCATIONS: ReadonlySet<string> = new Set(['path', 'query', 'header', 'cookie', 'body']);

/** Prism's finding as the rest of the pipeline knows it: where, which clause, and a text without a subject. */
export function toIssue({ path, code, message }: Diagnostic, operation: Operation): Issue {
  const [first = 'body', ...tokens] = path;
  const location = isLocation(first) ? first : 'body';
  const keys = location === 'body' ? tokens : spellParameter(tokens, location, operation);
  const text = withoutSubject(message, first, tokens);
  const missing = /^must have required property '(.*)'/.exec(text)?.[1];
  const extra = /^must NOT have additional properties; found '(.*)'$/s.exec(text)?.[1];
  const last = missing ?? extra;
  const own = last === undefined || location === 'body' ? last : spell(last, location, operation);
  return {
    in: location,
    pointer: `${keys.map((key) => `/${key}`).join('')}${own === undefined ? '' : formatPointer([own])}`,
    keyword: String(code),
    message: text,
  };
}

function isLocation(text: string): text is Issue['in'] {
  return LOCATIONS.has(text);
}

/** `Request body property lines.0.quantity must be >= 1` is about `must be >= 1`. */
function withoutSubject(message: string, location: string, tokens: readonly string[]): string {
  const kind = location === 'body' ? 'property' : 'parameter';
  const name = tokens.length === 0 ? '' : `${kind} ${tokens.join('.').trim()} `;
  const subject = `Request ${location} ${name}`;
  return message.startsWith(subject) ? message.slice(subject.length) : message;
}

/** Prism lower-cases the names of parameters. */
function spellParameter(
  [name, ...rest]: readonly string[],
  location: Issue['in'],
  operation: Operation,
): string[] {
  return name === undefined ? [] : [spell(name, location, operation), ...rest];
}

function spell(name: string, location: Issue['in'], operation: Operation): string {
  const declared = operation.parameters.find(
    (parameter) => parameter.in === location && parameter.name.toLowerCase() === name.toLowerCase(),
  );
  return declared?.name ?? name;
}
