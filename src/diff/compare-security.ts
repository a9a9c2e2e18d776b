import type { Contract, Operation, SecurityRequirement } from '../contract/index.ts';
import { quoteNames } from '../shared/quote-names.ts';
import type { Scope } from './scope.ts';

interface Side {
  readonly operation: Operation;
  readonly contract: Contract;
}

/** Compares what two operations ask of a caller. Schemes are told apart by what is sent, not by their names. */
export function compareSecurity(before: Side, after: Side, scope: Scope): void {
  const { operation } = after;
  const at = operation.node.child('security') ?? operation.node;
  const lost = alternatives(before).find((had) => !isLetIn(had, before, after));
  if (lost !== undefined) {
    scope.tell('security-stricter', at, stricter(lost, after), 'Let in whoever was let in');
    return;
  }
  const isLooser = alternatives(after).some((has) => !isLetIn(has, after, before));
  if (isLooser)
    scope.tell(
      'security-looser',
      at,
      'It asks less of the caller than before',
      'Ask as much as before',
    );
}

/** Nothing at all is one way to be let in where nothing is asked. */
function alternatives({ operation: { security } }: Side): readonly SecurityRequirement[] {
  return security.length === 0 ? [new Map()] : security;
}

function isLetIn(had: SecurityRequirement, before: Side, after: Side): boolean {
  const held = new Map(
    [...had].map(([name, scopes]) => [signature(before.contract, name), new Set(scopes)]),
  );
  return alternatives(after).some((asked) =>
    [...asked].every(([name, scopes]) => {
      const granted = held.get(signature(after.contract, name));
      return granted !== undefined && scopes.every((each) => granted.has(each));
    }),
  );
}

/** What a request carries for a scheme. */
function signature({ securitySchemes }: Contract, name: string): string {
  const scheme = securitySchemes.get(name);
  if (scheme === undefined) return name;
  if (scheme.isBearer) return 'bearer';
  const { type, apiKey } = scheme;
  const place = apiKey === undefined ? scheme.scheme : `${apiKey.in} ${apiKey.name.toLowerCase()}`;
  return `${type} ${place ?? ''}`;
}

function stricter(had: SecurityRequirement, { operation }: Side): string {
  const asked = operation.security.map((requirement) => {
    const scopes = [...requirement.values()].flat();
    const names = quoteNames(requirement.keys());
    return scopes.length === 0 ? names : `${names} with ${quoteNames(scopes)}`;
  });
  const now = asked.join(' or ');
  return had.size === 0
    ? `It was open to everybody, and asks for ${now} now`
    : `${quoteNames(had.keys())} no longer lets in: it asks for ${now}`;
}
