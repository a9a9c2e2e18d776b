import { isRecord } from '../shared/is-record.ts';
import type { SpecNode } from '../spec/index.ts';
import type { SecurityRequirement } from './security-requirement.ts';

/** Security of an operation, or of the whole description where it says nothing itself (section 4.8.30). */
export function readSecurity(operation: SpecNode): readonly SecurityRequirement[] {
  const node = operation.child('security') ?? operation.document.node.child('security');
  return (node?.items() ?? []).map((item) => {
    const entries = isRecord(item.value) ? Object.entries(item.value) : [];
    return new Map(entries.map(([name, scopes]) => [name, textsOf(scopes)]));
  });
}

function textsOf(scopes: unknown): readonly string[] {
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
}
