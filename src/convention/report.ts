import type { SpecNode } from '../spec/index.ts';

/**
 * Says that something breaks the convention.
 *
 * @param at the value that is wrong, or the owner of what is missing
 * @param what what is wrong, one sentence without its full stop
 * @param todo what to do about it, one imperative sentence without its full stop
 */
export type Report = (at: SpecNode, what: string, todo: string) => void;
