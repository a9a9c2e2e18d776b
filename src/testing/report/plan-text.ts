import { counted } from '../../shared/counted.ts';
import { printable } from '../../shared/printable.ts';
import type { TestPlan } from '../test-plan.ts';

/** A plan for people: a line per operation with how many calls of which kind it gets. */
export function planText({ title, url, seed, operations }: TestPlan): string {
  const lines = operations.map(({ operation, endpoint, calls, reason }) => {
    const kinds = Object.entries(calls).map(([kind, count]) => `${count} ${kind}`);
    const told = kinds.length > 0 ? kinds.join(', ') : `nothing, ${reason ?? 'no check applies'}`;
    return `${printable(endpoint)} (${printable(operation)})\n  ${printable(told)}`;
  });
  const total = operations.reduce(
    (sum, { calls }) => sum + Object.values(calls).reduce((all, count) => all + count, 0),
    0,
  );
  return [
    `${printable(title)} at ${printable(url)}: nothing was sent.\n`,
    ...lines,
    `\nAt least ${counted(total, 'call')} to ${counted(operations.length, 'operation')}, seed ${seed}; more prepare them, and make what fails smaller.\n`,
  ].join('\n');
}
