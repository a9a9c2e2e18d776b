import type { Answer } from './answer.ts';

/** Whether a call had the effect it asked for. */
export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status <= 299;
}
