import { compileValidator } from './compile-validator.ts';
import type { Header } from './header.ts';
import type { JsonSchema } from './json-schema.ts';

/** How the text of a header field breaks the header's schema, which may mean a number, a truth or a list by it. */
export function headerIssue(header: Header, text: string): string | undefined {
  const earlier = judged.get(header);
  if (earlier?.text === text) return earlier.issue;
  const issue = judge(header, text);
  judged.set(header, { text, issue });
  return issue;
}

/** The last text of each header: most say the same in every answer. */
const judged = new WeakMap<Header, { readonly text: string; readonly issue: string | undefined }>();

function judge({ schema }: Header, text: string): string | undefined {
  // Objects in headers have too many forms to blame one.
  if (schema === undefined || schema.types.includes('object')) return undefined;
  const validate = compileValidator(schema.json);
  for (const reading of readings(text)) if (validate(reading).length === 0) return undefined;
  return validate(likeliest(schema.json, text))[0]?.message ?? 'matches its schema';
}

function* readings(text: string): Generator {
  yield text;
  yield* asNumber(text);
  if (text === 'true' || text === 'false') yield text === 'true';
  yield text.split(/\s*,\s*/);
}

function asNumber(text: string): number[] {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? [Number(text)] : [];
}

function likeliest(schema: JsonSchema, text: string): unknown {
  return schema['type'] === 'integer' || schema['type'] === 'number'
    ? (asNumber(text)[0] ?? text)
    : text;
}
