import type { Remark } from './remark.ts';
import type { Report } from './report.ts';

/**
 * The remarks of one rule, a component that is used in many places and wrong once only once: the same text with the
 * same remedy.
 */
export class Remarks {
  readonly #byKey = new Map<string, Remark>();

  get all(): readonly Remark[] {
    return [...this.#byKey.values()];
  }

  /** @param key as `report` tells it */
  add(key: string, remark: Remark): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, remark);
  }

  /** @param keep is told of every remark, also of those that were made before, with what makes two the same */
  report(keep?: (key: string, remark: Remark) => void): Report {
    return (reported, what, todo, { asItStands = false, ...details } = {}) => {
      const at = asItStands ? reported : reported.resolve();
      const remark = { at, what, todo, ...details };
      const key = `${at.identity} ${todo}`;
      keep?.(key, remark);
      this.add(key, remark);
    };
  }
}
