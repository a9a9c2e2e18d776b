import { secretKind } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess } from '../../../src/convention/index.ts';

/** No success shows a password or its hash; `writeOnly: false` in the contract says that it is meant. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    operation.success?.json === undefined ? 'it declares no JSON for a success' : undefined,
  verify(answer, { contract }) {
    if (!isSuccess(answer)) return undefined;
    const name = shownSecret(answer.body);
    if (name === undefined) return undefined;
    const isMeant = contract.propertyUses.some(
      (use) => use.name === name && use.schema.keyword('writeOnly') === false,
    );
    if (isMeant) return undefined;
    return { expected: 'no password and no hash in a response', actual: `\`${name}\``, answer };
  },
});

/** The name of a text that is kept secret, at any depth. */
function shownSecret(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    const kind = Array.isArray(value) ? undefined : secretKind(key);
    const isSecret = kind === 'password' || kind === 'hash';
    // Masked texts such as `***` tell nothing.
    if (isSecret && typeof part === 'string' && /[^*\u2022\s]/.test(part)) return key;
    const found = shownSecret(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
