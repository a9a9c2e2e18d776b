import type { Answer } from '../../../convention/index.ts';

/** Whether what was asked for is done: a 202 only says that it will be. */
export function isDone({ status }: Answer): boolean {
  return status === 200 || status === 201 || status === 204;
}
