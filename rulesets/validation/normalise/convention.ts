import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overSchemas } from '../../../src/convention/index.ts';
import { readTidying } from './read-tidying.ts';
import { tidied } from './server.runtime.ts';

export default defineConvention({
  id: 'validation/normalise',
  summary: 'A text is tidied as `x-normalize` says before it is validated, stored and compared.',
  why: 'What differs only in blanks or letter case is stored twice, and found by nobody.',
  since: '0.2.0',
  sources: ['OWASP Input Validation Cheat Sheet', 'Unicode Standard Annex 15'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overSchemas(({ schema, name }, report) => {
    const ways = readTidying(schema);
    if (ways === undefined) return;
    if (schema.types.length > 0 && !schema.types.includes('string')) {
      report(
        schema.node,
        `\`x-normalize\` tidies nothing of ${name}, which is no text`,
        'Move it to the texts that are meant, or make it a `string`',
      );
    } else if (ways.includes('lowercase') && ways.includes('uppercase')) {
      report(
        schema.node,
        `${name} is to be written in lower case and in upper case`,
        'Keep one of `lowercase` and `uppercase` in `x-normalize`',
      );
    } else {
      const lost = untidyValue(schema, ways);
      if (lost === undefined) return;
      report(
        schema.node,
        `Nobody can send the value \`${lost}\` of ${name}, which \`x-normalize\` changes`,
        'Write the values as they are when they are tidied',
      );
    }
  }),
});

/** A listed value that no text becomes. */
function untidyValue(schema: Schema, ways: readonly string[]): string | undefined {
  return schema.values?.find(
    (value) => typeof value === 'string' && tidied(value, { ways }) !== value,
  ) as string | undefined;
}
