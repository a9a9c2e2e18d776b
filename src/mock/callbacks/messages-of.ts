import type { Contract, Operation } from '../../contract/index.ts';

/** A request that the API sends by itself. */
export interface ApiMessage {
  readonly name: string;
  readonly operation: Operation;
  /** Whose callback it is, and where that goes; `undefined` for a webhook. */
  readonly callback: { readonly owner: Operation; readonly expression: string } | undefined;
}

/** The webhooks of a contract, then the callbacks of its operations. */
export function messagesOf({ webhooks, operations }: Contract): readonly ApiMessage[] {
  return [
    ...webhooks.map((operation) => ({
      name: operation.path.text,
      operation,
      callback: undefined,
    })),
    ...operations.flatMap((owner) =>
      owner.callbacks.flatMap(({ name, expression, operations: sent }) =>
        sent.map((operation) => ({ name, operation, callback: { owner, expression } })),
      ),
    ),
  ];
}
