import type { SpecNode } from '../spec/index.ts';
import type { ObjectKind } from './object-kind.ts';

/** An `x-` field of an object of the description (OpenAPI 3.1, section 4.9). */
export interface Extension {
  readonly name: string;
  /** Its value as it stands: a `$ref` is not followed. */
  readonly node: SpecNode;
  /** What kind of object has it. */
  readonly owner: ObjectKind;
}
