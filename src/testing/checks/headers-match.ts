import { compileValidator, type Header, type JsonSchema } from '../../contract/index.ts';
import { defineCheck } from '../../convention/index.ts';

export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    [...operation.responses.values()].some((response) => response.headers.size > 0)
      ? undefined
      : 'it declares no response headers',
  verify(answer) {
    const { call, status, headers } = answer;
    for (const [name, header] of call.operation.response(status)?.headers ?? []) {
      const received = headers[name];
      if (received === undefined) {
        if (!header.required) continue;
        return { expected: `a header \`${header.name}\` with ${status}`, actual: 'none', answer };
      }
      const issue = mismatch(header, received);
      if (issue === undefined) continue;
      return {
        expected: `a header \`${header.name}\` that matches its schema with ${status}`,
        actual: `\`${received}\`, which ${issue}`,
        answer,
      };
    }
    return undefined;
  },
});

/** A header is text; the schema may mean a number, a truth or a list by it. */
function mismatch({ schema }: Header, text: string): string | undefined {
  if (schema === undefined) return undefined;
  const validate = compileValidator(schema.json);
  const readings = [text, ...asNumber(text), ...asBoolean(text), text.split(/\s*,\s*/)];
  if (readings.some((reading) => validate(reading).length === 0)) return undefined;
  return validate(likeliest(schema.json, text))[0]?.message ?? 'matches its schema';
}

function asNumber(text: string): number[] {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? [Number(text)] : [];
}

function likeliest(schema: JsonSchema, text: string): unknown {
  return schema['type'] === 'integer' || schema['type'] === 'number'
    ? (asNumber(text)[0] ?? text)
    : text;
}

function asBoolean(text: string): boolean[] {
  return text === 'true' || text === 'false' ? [text === 'true'] : [];
}
