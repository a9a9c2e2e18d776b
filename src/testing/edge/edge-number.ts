import type { JsonSchema } from '../../contract/index.ts';
import type { LocalVariation } from '../mutate/variation.ts';

/** Numbers on the bounds that a schema sets, and zero. */
export function edgeNumber(schema: JsonSchema): LocalVariation[] {
  const { multipleOf } = schema;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const at = (keyword: string, distance: number): LocalVariation[] => {
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
