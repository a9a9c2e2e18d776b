import type { SpecNode } from '../spec/index.ts';
import type { ReportDetails } from './report.ts';

/** What a rule said, and of which node. */
export interface Remark extends Omit<ReportDetails, 'asItStands'> {
  /** Where the finding is put. */
  readonly at: SpecNode;
  readonly what: string;
  readonly todo: string;
}
