import {
  defaultOptions,
  runContractRule,
  type Convention,
  type Remark,
} from '../../src/convention/index.ts';
import { contractOf } from './contract-of.ts';

/** What the rule of one convention says about a description, in the order of its findings. */
export async function remarksOf(
  convention: Convention,
  description: unknown,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly Remark[]> {
  const { lint } = convention;
  if (lint?.kind !== 'contract')
    throw new Error(`${convention.id} has no rule about the contract.`);
  return runContractRule(lint, await contractOf(description), defaultOptions(convention, options));
}
