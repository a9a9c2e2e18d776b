import type { Fix } from '../edit/index.ts';
import type { SpecNode } from '../spec/index.ts';

/** A place that helps to understand a finding: where the cause stands when it is elsewhere. */
export interface RelatedNode {
  readonly at: SpecNode;
  /** What is there, one sentence without its full stop. */
  readonly message: string;
}

export interface ReportDetails {
  /** What would remove the finding; made only when fixes are asked for. */
  readonly fix?: (() => Fix) | undefined;
  /** Whether the very place is meant, as its name is, where a reference stands: else what it leads to. */
  readonly asItStands?: boolean | undefined;
  readonly related?: readonly RelatedNode[] | undefined;
}

/**
 * Says that something breaks the convention.
 *
 * @param at the value that is wrong, or the owner of what is missing
 * @param what what is wrong, one sentence without its full stop
 * @param todo what to do about it, one imperative sentence without its full stop
 */
export type Report = (at: SpecNode, what: string, todo: string, details?: ReportDetails) => void;
