import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/testing/index.ts';
import { runShelf } from './run-shelf.ts';
import type { Hooks } from './shelf.ts';

/** A fault, and the one finding it must give. */
export interface Fault {
  /** Methods of the calls that led to it. */
  readonly steps?: readonly string[];
  /** Made anew for each server where they remember what it was asked. */
  readonly hooks: Partial<Hooks> | (() => Partial<Hooks>);
  readonly finding: Partial<Record<'operation' | 'expected' | 'actual', unknown>>;
}

/** A check is silent about a server that keeps its contract, and says each fault once. */
export function describeCheck(
  id: string,
  operations: readonly string[],
  faults: Readonly<Record<string, Fault>>,
): void {
  describe(id, () => {
    test.each([1, 2, 3])('is silent about a faithful server with seed %i', async (seed) => {
      const { findings, outcomes } = await runShelf(id, {}, { seed });
      expect(findings).toEqual([]);
      const passed = outcomes.filter(({ status }) => status === 'passed');
      expect(passed.map(({ operation }) => operation).sort()).toEqual([...operations].sort());
    });

    test.each(Object.entries(faults))('%s', async (_name, { hooks, finding, steps }) => {
      const made = (): Partial<Hooks> => (typeof hooks === 'function' ? hooks() : hooks);
      const { findings } = await runShelf(id, made());
      expect(findings.map(pick(finding))).toEqual([finding]);
      expect(findings[0]?.curl).toMatch(/^(printf .* )?curl /);
      if (steps !== undefined) {
        expect(findings[0]?.steps.map((step) => /-X (\w+)/.exec(step)?.[1])).toEqual(steps);
      }
      const { replay } = findings[0] ?? {};
      const again = await runShelf(id, made(), { replay });
      expect(again.findings.map(({ check }) => check)).toContain(id);
    });
  });
}

function pick(wanted: Fault['finding']): (finding: Finding) => Fault['finding'] {
  return (finding) =>
    Object.fromEntries(
      Object.keys(wanted).map((name) => [name, finding[name as keyof Fault['finding']]]),
    );
}
