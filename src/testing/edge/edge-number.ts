import type { JsonSchema } from '../../contract/index.ts';
import type { LocalBreakage } from '../mutate/breakage.ts';

/** Numbers on the bounds that a schema sets, and zero. */
export function edgeNumber(schema: JsonSchema): LocalBreakage[] {
  const { multipleOf } = schema;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const at = (keyword: string, distance: number): LocalBreakage[] => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? [{ keyword, variant: '', value: limit + distance }] : [];
  };
  return [
    ...at('minimum', 0),
    ...at('exclusiveMinimum', step),
    ...at('maximum', 0),
    ...at('exclusiveMaximum', -step),
    { keyword: 'type', variant: 'zero', value: 0 },
  ];
}
