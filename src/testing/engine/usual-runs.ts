import type { Operation } from '../../contract/index.ts';
import { requestMedia } from '../call/request-media.ts';
import { sentParameters } from '../call/sent-parameters.ts';

/** Valid calls to what takes nothing that can vary, and at most. */
const [FEWEST, MOST] = [2, 12];

/** A body of which nothing is said in parts counts as so many. */
const SHAPELESS = 4;

/** Valid calls to an operation where nobody says how many: the more parts can vary, the more ways there are to be wrong. */
export function usualRuns(operation: Operation): number {
  const parameters = sentParameters(operation).filter((parameter) => parameter.in !== 'path');
  const media = requestMedia(operation);
  const parts = media?.schema?.properties.size ?? 0;
  const body = media === undefined || parts > 0 ? parts : SHAPELESS;
  return Math.min(MOST, FEWEST + parameters.length + body);
}
