import type { SpecNode } from '../../spec/index.ts';
import type { Difference } from './difference.ts';
import type { Subject } from './subject.ts';

/** Something that the older of two schemas admitted and the newer does not, or the other way round. */
export interface Reason extends Difference {
  readonly side: 'lost' | 'gained';
  readonly subject: Subject;
  /** Where it stands in the newer contract. */
  readonly at: SpecNode;
  /** Whether the very place is meant, not what a reference there leads to. */
  readonly asItStands: boolean;
}
