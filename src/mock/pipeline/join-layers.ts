import { SLOTS } from '../../convention/index.ts';
import { compose } from '../../../templates/server-express/runtime/compose.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import type { Layer } from './convention-layers.ts';

/** Joins layers, in the order of their slots, around a handler. Layers of one slot keep their order. */
export function joinLayers(
  layers: readonly Layer[],
  handle: (exchange: Exchange) => Promise<Result>,
): (exchange: Exchange) => Promise<Result> {
  const sorted = layers.toSorted((a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot));
  return compose(
    sorted.map(({ step }) => step),
    handle,
  );
}
