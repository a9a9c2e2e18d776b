import { secretKind, type Operation } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, valueAt, type Call } from '../../../src/convention/index.ts';

/** Shorter texts occur by chance. */
const SHORTEST = 8;

/** What only the caller may know does not come back, under whatever name. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    hiddenNames(operation).length === 0 ? 'it takes nothing that is `writeOnly`' : undefined,
  verify(answer) {
    const { call, body } = answer;
    if (!isSuccess(answer) || call.fault !== undefined) return undefined;
    for (const name of hiddenNames(call.operation)) {
      const secret = valueAt(call.body, name);
      if (typeof secret !== 'string' || secret.length < SHORTEST) continue;
      const place = isElsewhere(call, name, secret) ? undefined : find(body, secret, '');
      if (place === undefined) continue;
      return {
        expected: `\`${name}\`, which is \`writeOnly\`, not to come back`,
        actual: `its value in \`${place}\``,
        answer,
      };
    }
    return undefined;
  },
});

/** A token that is traded in for another may come back as long as it lives; a password never does. */
function hiddenNames(operation: Operation): string[] {
  const isTrade = [...(operation.payload?.schema.properties.keys() ?? [])].some(
    (name) => secretKind(name) === 'credential',
  );
  return [...(operation.requestBody?.json?.schema?.properties ?? [])]
    .filter(
      ([name, schema]) =>
        (schema.keyword('writeOnly') === true || schema.keyword('format') === 'password') &&
        !(isTrade && secretKind(name) === 'credential'),
    )
    .map(([name]) => name);
}

/** Whether the caller sent the same text as something that may be seen. */
function isElsewhere({ path, query, header, body }: Call, name: string, secret: string): boolean {
  const open = Object.entries(Object(body) as object).filter(([key]) => key !== name);
  return find([path, query, header, open], secret, '') !== undefined;
}

/** Pointer to a text within a value. */
function find(value: unknown, text: string, pointer: string): string | undefined {
  if (value === text) return pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    const found = find(part, text, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
