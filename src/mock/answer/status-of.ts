import type { Response } from '../../contract/index.ts';

/** The status that a declared response is sent with; a range by its first. */
export function statusOf({ status }: Response): number {
  return status === 'default' ? 200 : Number(status.replace(/xx$/i, '00'));
}
