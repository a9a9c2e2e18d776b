import {
  HIDDEN,
  secretKind,
  type Contract,
  type Schema,
  type SchemaUse,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  keywordPlace,
  overFound,
  schemaUsesOf,
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
  lint: overFound([{ partsOf: schemaUsesOf, find: findSuspects }], (suspects, report, context) => {
    const { contract } = context;
    let created: ReadonlySet<unknown> | undefined;
    for (const each of suspects) {
      const { schema, directions } = each.use;
      if (directions.size === 1) lintRequired(each, contract, report);
      else if (each.undecided.length > 0) {
        created ??= createdSchemas(contract.operations);
        lintProperties(each, created.has(schema.node.resolve().key), report);
      }
    }
  }),
});

/** What is required of the only message that must not have it. */
function lintRequired({ use, required }: Suspects, contract: Contract, report: Report): void {
  const { schema, name, directions } = use;
  const [direction, other] = directions.has('request')
    ? (['request', 'response'] as const)
    : (['response', 'request'] as const);
  for (const [key, property] of required) {
    if (!isMarked(property, HIDDEN[direction])) continue;
    // Shared with the other direction, where it is required indeed.
    if (contract.useOf(property)?.directions.has(other) === true) continue;
    report(
      keywordPlace(property, schema.node, false).at,
      `No ${direction} may carry ${name}.${key}, which is \`${HIDDEN[direction]}\`, and it is required`,
      `Remove \`${key}\` from this schema, or its \`${HIDDEN[direction]}\``,
    );
  }
}

function lintProperties({ use, undecided }: Suspects, isCreated: boolean, report: Report): void {
  const { schema, name } = use;
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

/** Properties of a schema that there may be something to say about, which the rest of the contract decides. */
interface Suspects {
  readonly use: SchemaUse;
  /** Required ones that are marked. */
  readonly required: readonly Property[];
  /** Secrets, and what servers set, without a mark. */
  readonly undecided: readonly Property[];
}

function findSuspects(use: SchemaUse, report: Report): readonly Suspects[] {
  const { schema, name } = use;
  const all = [...schema.properties];
  const marked = all.filter(
    ([, property]) => isMarked(property, 'readOnly') || isMarked(property, 'writeOnly'),
  );
  for (const [key, property] of marked) {
    if (!isMarked(property, 'readOnly') || !isMarked(property, 'writeOnly')) continue;
    report(
      property.node,
      `Neither requests nor responses may carry ${name}.${key}: it is \`readOnly\` and \`writeOnly\``,
      'Remove the one that is wrong',
    );
  }
  const required = marked.filter(([key]) => schema.required.has(key));
  const undecided = all.filter(
    ([key, property]) =>
      !isDecided(property) && (isCredential(key, property) || isServerSet(key, property)),
  );
  return required.length + undecided.length === 0 ? [] : [{ use, required, undecided }];
}

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
