import {
  isAuthEndpoint,
  schemasBelow,
  secretKind,
  type Contract,
  type SchemaUse,
} from '../../../src/contract/index.ts';
import { defineConvention, overContract } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'security/no-sensitive-output',
  summary: 'No response holds a password, a hash or a secret, except the one that issues it.',
  why: 'Whatever a response holds ends in logs, caches and browsers.',
  since: '0.1.0',
  sources: ['OWASP API3:2023', 'CWE-200', 'CWE-522'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overContract((report, { contract }) => {
    const secrets = contract.schemaUses.filter(isSecret);
    const shown = shownSecrets(contract, secrets.filter(isCredential));
    for (const use of secrets) {
      if (isCredential(use) && !shown.has(identity(use))) continue;
      report(
        use.schema.node,
        `Responses hold ${use.name}, which looks like a secret`,
        'Leave it out; `writeOnly: false` says that it is meant',
      );
    }
  }),
});

/**
 * A text that only responses hold. One that travels both ways is the subject of `validation/read-write-only`
 * and `auth/password-field`.
 */
function isSecret({ schema, property, directions }: SchemaUse): boolean {
  return (
    property !== undefined &&
    directions.size === 1 &&
    directions.has('response') &&
    secretKind(property) !== undefined &&
    schema.types.includes('string') &&
    schema.keyword('writeOnly') === undefined
  );
}

function isCredential({ property }: SchemaUse): boolean {
  return property !== undefined && secretKind(property) === 'credential';
}

/** Who signs in, or creates a key, is shown the new credential once; others must not see it. */
function shownSecrets(
  { operations }: Contract,
  credentials: readonly SchemaUse[],
): ReadonlySet<string> {
  const others = operations.filter(
    (operation) => operation.method !== 'post' && !isAuthEndpoint(operation),
  );
  const roots = others.flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ content }) =>
      [...content.values()].flatMap(({ schema }) => schema ?? []),
    ),
  );
  return schemasBelow(roots, new Set(credentials.map(identity)));
}

function identity({ schema }: SchemaUse): string {
  return schema.node.resolve().identity;
}
