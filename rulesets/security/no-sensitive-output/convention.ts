import {
  isAuthEndpoint,
  schemasBelow,
  secretKind,
  type Contract,
  type Schema,
  type SchemaUse,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  namedValues,
  overFound,
  schemaUsesOf,
  type NamedValue,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'security/no-sensitive-output',
  summary: 'No response holds a password, a hash or a secret, except the one that issues it.',
  why: 'Whatever a response holds ends in logs, caches and browsers.',
  since: '0.1.0',
  sources: ['OWASP API3:2023', 'CWE-200', 'CWE-522'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overFound([{ partsOf: schemaUsesOf, find: shownSecrets }], (secrets, report, context) => {
    const owners = secrets.flatMap(({ key, owner }) =>
      owner !== undefined && isCredential(key) ? [keyOf(owner)] : [],
    );
    const open = seenByOthers(context.contract, new Set(owners));
    for (const { key, name, at, owner } of secrets) {
      if (owner === undefined || (isCredential(key) && !open.has(keyOf(owner)))) continue;
      report(
        at,
        `Responses hold ${name}, which looks like a secret`,
        `Leave \`${key}\` out; \`writeOnly: false\` says that it is meant`,
      );
    }
  }),
});

function shownSecrets(use: SchemaUse): readonly NamedValue[] {
  return namedValues(use, isSecret).filter(isShown);
}

function isSecret(name: string, schema: Schema): boolean {
  return (
    secretKind(name) !== undefined &&
    schema.types.includes('string') &&
    schema.keyword('writeOnly') === undefined
  );
}

/**
 * Whether responses hold it. What requests hold too is the subject of `validation/read-write-only` and
 * `auth/password-field`; a hash is for neither.
 */
function isShown({ key, directions }: NamedValue): boolean {
  return directions.has('response') && (directions.size === 1 || secretKind(key) === 'hash');
}

function isCredential(name: string): boolean {
  return secretKind(name) === 'credential';
}

/** Which objects are shown by more than who signs in, or creates a key and is shown it once. */
function seenByOthers(
  { operations }: Contract,
  objects: ReadonlySet<unknown>,
): ReadonlySet<unknown> {
  const others = operations.filter(
    (operation) => operation.method !== 'post' && !isAuthEndpoint(operation),
  );
  const roots = others.flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ content }) =>
      [...content.values()].flatMap(({ schema }) => schema ?? []),
    ),
  );
  return schemasBelow(roots, objects);
}

function keyOf({ node }: Schema): unknown {
  return node.resolve().key;
}
