/** Why a JSON Patch is not applied. */
export class PatchError extends Error {
  /** To the member of the patch that is at fault. */
  readonly pointer: string;
  /** Whether the patch itself is none; else it does not fit what it is applied to. */
  readonly isMalformed: boolean;

  constructor(pointer: string, message: string, isMalformed: boolean) {
    super(message);
    this.name = 'PatchError';
    this.pointer = pointer;
    this.isMalformed = isMalformed;
  }
}
