import type { Fault } from './library/fault.ts';

export async function comparePeer(
  chosen: readonly Fault[],
  seed: number,
  isInstalling: boolean,
): Promise<void> {
  process.stdout.write(`${chosen.length} ${seed} ${isInstalling}\n`);
}
