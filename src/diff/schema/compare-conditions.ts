import { isRecord } from '../../shared/is-record.ts';
import type { SpecNode } from '../../spec/index.ts';
import type { Difference } from './difference.ts';
import { isSameSchema } from './is-same-schema.ts';
import type { Shape } from './shape.ts';

/** Keywords of which nobody can tell in general whether one admits what another does. */
const CONDITIONS = new Set([
  'not',
  'if',
  'then',
  'else',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
  'dependentRequired',
  'dependencies',
  'prefixItems',
  'contains',
  'minContains',
  'maxContains',
  'unevaluatedItems',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
]);

/** The conditions of `narrow` that `wide` does not have word for word: they may refuse what `wide` admits. */
export function compareConditions(wide: Shape, narrow: Shape): readonly Difference[] {
  const all = narrow.layers.flatMap(({ value }) => (isRecord(value) ? Object.keys(value) : []));
  const conditions = new Set(all.filter((keyword) => CONDITIONS.has(keyword)));
  return [...conditions].flatMap((keyword): Difference[] => {
    const had = wide.nodes(keyword);
    const isNew = (node: SpecNode): boolean => !had.some((each) => isSameSchema(each, node));
    return narrow.nodes(keyword).some(isNew)
      ? [{ aspect: 'conditions', keyword, detail: `what its \`${keyword}\` leaves out` }]
      : [];
  });
}
