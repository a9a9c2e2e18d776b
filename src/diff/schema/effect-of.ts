import type { Direction } from '../../contract/index.ts';
import type { Effect } from '../effect.ts';
import type { Reason } from './reason.ts';

/**
 * What a difference means: a request must not be refused that was taken, an answer must not hold what was not promised.
 * A property that goes breaks whoever sends or reads it, however open the schema is; readers of answers pass over
 * properties that they do not know.
 */
export function effectOf({ aspect, side }: Reason, direction: Direction): Effect {
  if (aspect === 'property') return side === 'lost' ? 'breaking' : 'addition';
  if (aspect === 'additional' && direction === 'response') return 'addition';
  if (aspect === 'default' && direction === 'response') return 'addition';
  return side === (direction === 'request' ? 'lost' : 'gained') ? 'breaking' : 'addition';
}
