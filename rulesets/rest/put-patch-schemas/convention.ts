import type { Operation, Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  overContract,
  quoteNames,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/put-patch-schemas',
  summary: 'A PATCH requires no property, and a PUT requires all that the resource requires.',
  why: 'A PATCH that requires more is no part, and a PUT that requires less loses what was left out.',
  since: '0.1.0',
  sources: ['RFC 5789 section 2', 'RFC 7396 section 2', 'RFC 9110 section 9.3.4'],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  owns: ['resource/put-replaces', 'resource/patch-merges'],
  heldBy: ['validation/before-handler'],
  lint: overContract((report, { contract }) => {
    eachReadable(contract.operations, (operation) => {
      if (operation.method === 'patch') lintPatch(operation, report);
    });
    eachReadable(contract.resources, ({ schema, operations }) => {
      if (schema !== undefined && operations.replace !== undefined) {
        lintPut(operations.replace, schema, report);
      }
    });
  }),
});

function lintPatch({ id, requestBody }: Operation, report: Report): void {
  const schema = requestBody?.json?.schema;
  if (schema === undefined || schema.isArray) return;
  const names = [...schema.required].filter((name) => !isTag(schema, name));
  if (names.length === 0) return;
  const required = schema.node.property('required');
  report(
    schema.node,
    `The body of ${id} requires ${quoteNames(names)}`,
    'Require no property of a PATCH: what is not sent stays as it is',
    {
      // A shared schema is required by others too.
      fix:
        required === undefined || schema.required.size !== required.items().length
          ? undefined
          : () => ({
              edits: [{ op: 'remove', at: required }],
              review: 'Check that the server keeps what is not sent',
            }),
    },
  );
}

/** Says which kind the others are of, so there is no sending them without it. */
function isTag(schema: Schema, name: string): boolean {
  const discriminates = schema.layers.some(
    (layer) => layer.property('discriminator')?.property('propertyName')?.value === name,
  );
  return discriminates || schema.property(name)?.values?.length === 1;
}

function lintPut({ id, requestBody }: Operation, resource: Schema, report: Report): void {
  const schema = requestBody?.json?.schema;
  if (schema === undefined || schema.isArray || schema.variants.length > 0) return;
  const missing = [...resource.required].filter((name) => {
    const property = schema.properties.get(name);
    return (
      property !== undefined &&
      !schema.required.has(name) &&
      property.keyword('readOnly') !== true &&
      property.keyword('default') === undefined
    );
  });
  if (missing.length === 0) return;
  report(
    schema.node,
    `The body of ${id} does not require ${quoteNames(missing)}, which the resource always has`,
    `Require ${quoteNames(missing)}, or make it a PATCH`,
  );
}
