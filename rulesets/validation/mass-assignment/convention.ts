import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, eachReadable, overContract } from '../../../src/convention/index.ts';
import { composedSchemas, isComposed, wholeObject } from './composition.ts';

export default defineConvention({
  id: 'validation/mass-assignment',
  summary: 'An object in a request takes the properties that are declared, and refuses others.',
  why: 'A property that nobody declared, such as `is_admin`, reaches whatever the handler copies it to.',
  since: '0.1.0',
  sources: ['OWASP API3:2023', 'CWE-915', 'JSON Schema 2020-12 Core sections 10.3.2.3 and 11.3'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  lint: overContract((report, { contract }) => {
    // Also what no operation uses: variants that only a discriminator leads to, and webhooks.
    const parts = composedSchemas([
      ...contract.schemaUses.map(({ schema }) => schema),
      ...contract.schemas.values(),
    ]);
    eachReadable(contract.schemaUses, ({ schema, name, directions }) => {
      if (!directions.has('request') || !isOpen(schema)) return;
      const object = wholeObject(schema);
      if (parts.has(object.node.resolve().identity)) return;
      // In 3.0 nothing closes a composition: each part would refuse the properties of the others.
      if (isComposed(object) && contract.document.version === '3.0') return;
      const keyword = isComposed(object) ? 'unevaluatedProperties' : 'additionalProperties';
      report(
        object.node,
        `Nothing keeps undeclared properties out of ${name}`,
        `Add \`${keyword}: false\`, or say what else it may hold`,
        {
          fix: () => ({
            edits: [{ op: 'add', at: object.node.resolve(), path: [keyword], value: false }],
            review: `Check that no caller sends more than is declared${
              directions.has('response') ? ', and that clients stand new properties later' : ''
            }`,
          }),
        },
      );
    });
  }),
});

/** An object with properties that says nothing about others. One without properties is a free-form value. */
function isOpen(schema: Schema): boolean {
  const { types } = schema;
  return (
    (types.length === 0 || types.includes('object')) &&
    schema.properties.size > 0 &&
    schema.keyword('additionalProperties') === undefined &&
    schema.keyword('unevaluatedProperties') === undefined
  );
}
