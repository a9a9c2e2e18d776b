import { HIDDEN, secretKind, type Schema, type SchemaUse } from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  keywordPlace,
  overContract,
  perPart,
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
    let uses: ReadonlyMap<string, SchemaUse> | undefined;
    let created: ReadonlySet<string> | undefined;
    const useOf = (schema: Schema): SchemaUse | undefined => {
      uses ??= new Map(contract.schemaUses.map((use) => [identity(use.schema), use]));
      return uses.get(identity(schema));
    };
    const isCreated = (schema: Schema): boolean => {
      created ??= createdSchemas(contract.operations);
      return created.has(identity(schema));
    };
    eachReadable(contract.schemaUses, (use) => {
      const suspects = suspectsOf(use);
      if (suspects === NOTHING) return;
      lintContradictions(use, suspects, report);
      if (use.directions.size === 1) lintRequired(use, suspects, useOf, report);
      else if (suspects.undecided.length > 0) {
        lintProperties(use, suspects, isCreated(use.schema), report);
      }
    });
  }),
});

function lintContradictions(
  { name }: SchemaUse,
  { contradictory }: Suspects,
  report: Report,
): void {
  for (const [key, property] of contradictory) {
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
  { required }: Suspects,
  useOf: (schema: Schema) => SchemaUse | undefined,
  report: Report,
): void {
  const [direction, other] = directions.has('request')
    ? (['request', 'response'] as const)
    : (['response', 'request'] as const);
  for (const [key, property] of required) {
    if (!isMarked(property, HIDDEN[direction])) continue;
    // Shared with the other direction, where it is required indeed.
    if (useOf(property)?.directions.has(other) === true) continue;
    report(
      keywordPlace(property, schema.node, false).at,
      `No ${direction} may carry ${name}.${key}, which is \`${HIDDEN[direction]}\`, and it is required`,
      `Remove \`${key}\` from this schema, or its \`${HIDDEN[direction]}\``,
    );
  }
}

function lintProperties(
  { schema, name }: SchemaUse,
  { undecided }: Suspects,
  isCreated: boolean,
  report: Report,
): void {
  for (const [key, property] of undecided) {
    const { at, target } = keywordPlace(property, schema.node, false);
    const says = (keyword: string, what: string, review: string): void =>
      report(at, what, `Mark \`${key}\` as \`${keyword}: true\``, {
        fix:
          target === undefined
            ? undefined
            : () => ({ edits: [{ op: 'add', at: target, path: [keyword], value: true }], review }),
      });
    if (isCredential(key, property)) {
      says(
        'writeOnly',
        `${name}.${key} is a secret that comes back in responses`,
        `Check that no client needs \`${key}\` from a response`,
      );
    } else if (isCreated) {
      says(
        'readOnly',
        `Callers may set ${name}.${key}, which is the server's to set`,
        `Check that no caller chooses \`${key}\` itself`,
      );
    }
  }
}

type Property = readonly [key: string, schema: Schema];

/** Properties that there may be something to say about, whatever the rest of the contract is. */
interface Suspects {
  readonly contradictory: readonly Property[];
  /** Required ones that are marked. */
  readonly required: readonly Property[];
  /** Secrets, and what servers set, without a mark. */
  readonly undecided: readonly Property[];
}

const NOTHING: Suspects = { contradictory: [], required: [], undecided: [] };

const suspectsOf = perPart(({ schema: { properties, required } }: SchemaUse): Suspects => {
  const all = [...properties];
  const marked = all.filter(
    ([, property]) => isMarked(property, 'readOnly') || isMarked(property, 'writeOnly'),
  );
  const undecided = all.filter(
    ([key, property]) =>
      !isDecided(property) && (isCredential(key, property) || isServerSet(key, property)),
  );
  if (marked.length === 0 && undecided.length === 0) return NOTHING;
  return {
    undecided,
    contradictory: marked.filter(
      ([, property]) => isMarked(property, 'readOnly') && isMarked(property, 'writeOnly'),
    ),
    required: marked.filter(([key]) => required.has(key)),
  };
});

function isCredential(key: string, property: Schema): boolean {
  return secretKind(key) === 'credential' && property.types.includes('string');
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
