import { defaultOptions, runContractRule, type Convention } from '../../src/convention/index.ts';
import { contractOf } from './contract-of.ts';

export interface Said {
  readonly pointer: string;
  readonly what: string;
  readonly todo: string;
  /** What the fix would do: `add /pointer/of/the/value`, each with its value. */
  readonly edits: readonly (readonly [string, unknown])[];
  readonly review: string | undefined;
}

/** What one convention says of a contract, with its fixes told as data. */
export async function remarks(
  { lint, ...convention }: Convention,
  root: unknown,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly Said[]> {
  if (lint?.kind !== 'contract') throw new Error(`${convention.id} has no rule about the contract`);
  const contract = await contractOf(root);
  return runContractRule(lint, contract, defaultOptions(convention, options)).map((remark) => {
    const fix = remark.fix?.();
    return {
      pointer: remark.at.resolve().pointer,
      what: remark.what,
      todo: remark.todo,
      edits: (fix?.edits ?? []).map((edit) => [
        `${edit.op} ${[edit.at.pointer, ...(edit.op === 'add' ? edit.path : [])].join('/')}`,
        'value' in edit ? edit.value : undefined,
      ]),
      review: fix?.review,
    };
  });
}
