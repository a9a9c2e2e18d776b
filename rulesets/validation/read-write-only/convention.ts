import { HIDDEN, secretKind, type Schema, type SchemaUse } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  keywordPlace,
  overContract,
  type Report,
} from '../../../src/convention/index.ts';
import { createdSchemas } from './created-schemas.ts';
import { isServerSet } from './is-server-set.ts';

export default defineConvention({
  id: 'validation/read-write-only',
  summary:
    'A schema that travels both ways says which properties only the server sets, and which only the caller.',
  why: 'What one side alone may set is forged or leaked when the other side can set or see it too.',
  since: '0.1.0',
  sources: [
    'OWASP API3:2023',
    'OpenAPI 3.0 section 4.7.24.2',
    'JSON Schema 2020-12 Validation section 9.4',
  ],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overContract((report, { contract }) => {
    const uses = new Map(contract.schemaUses.map((use) => [identity(use.schema), use]));
    const created = createdSchemas(contract.operations);
    eachReadable(uses.values(), (use) => {
      lintContradictions(use, report);
      if (use.directions.size === 1) lintRequired(use, uses, report);
      else lintProperties(use, created.has(identity(use.schema)), report);
    });
  }),
});

function lintContradictions({ schema, name }: SchemaUse, report: Report): void {
  for (const [key, property] of schema.properties) {
    if (!isMarked(property, 'readOnly') || !isMarked(property, 'writeOnly')) continue;
    report(
      property.node,
      `Neither requests nor responses may carry ${name}.${key}: it is \`readOnly\` and \`writeOnly\``,
      'Remove the one that is wrong',
    );
  }
}

/** What is required of the only message that must not have it. */
function lintRequired(
  { schema, name, directions }: SchemaUse,
  uses: ReadonlyMap<string, SchemaUse>,
  report: Report,
): void {
  const [direction, other] = directions.has('request')
    ? (['request', 'response'] as const)
    : (['response', 'request'] as const);
  for (const key of schema.required) {
    const property = schema.properties.get(key);
    if (property === undefined || !isMarked(property, HIDDEN[direction])) continue;
    // Shared with the other direction, where it is required indeed.
    if (uses.get(identity(property))?.directions.has(other) === true) continue;
    report(
      keywordPlace(property, schema.node, false).at,
      `No ${direction} may carry ${name}.${key}, which is \`${HIDDEN[direction]}\`, and it is required`,
      `Remove \`${key}\` from this schema, or its \`${HIDDEN[direction]}\``,
    );
  }
}

function lintProperties({ schema, name }: SchemaUse, isCreated: boolean, report: Report): void {
  for (const [key, property] of schema.properties) {
    if (isDecided(property)) continue;
    const { at, target } = keywordPlace(property, schema.node, false);
    const says = (keyword: string, what: string, review: string): void =>
      report(at, what, `Mark \`${key}\` as \`${keyword}: true\``, {
        fix:
          target === undefined
            ? undefined
            : () => ({ edits: [{ op: 'add', at: target, path: [keyword], value: true }], review }),
      });
    if (secretKind(key) === 'credential' && property.types.includes('string')) {
      says(
        'writeOnly',
        `${name}.${key} is a secret that comes back in responses`,
        `Check that no client needs \`${key}\` from a response`,
      );
    } else if (isCreated && isServerSet(key, property)) {
      says(
        'readOnly',
        `Callers may set ${name}.${key}, which is the server's to set`,
        `Check that no caller chooses \`${key}\` itself`,
      );
    }
  }
}

function isMarked(schema: Schema, keyword: string): boolean {
  return schema.keyword(keyword) === true;
}

/** Even `false` is a decision. */
function isDecided(property: Schema): boolean {
  return property.keyword('readOnly') !== undefined || property.keyword('writeOnly') !== undefined;
}

function identity({ node }: Schema): string {
  return node.resolve().identity;
}
