import { GenerateError } from './generate-error.ts';
import type { Generator } from './generator.ts';

/**
 * The generators of the targets and of all they require, what is required first, else by id. No target at all
 * means every one.
 *
 * @throws {GenerateError} when a target does not exist
 */
export function resolveTargets(
  generators: readonly Generator[],
  targets: readonly string[],
): readonly Generator[] {
  const byId = new Map(generators.map((generator) => [generator.id, generator]));
  const chosen = new Set<Generator>();
  const choose = (id: string): void => {
    const generator = byId.get(id);
    if (generator === undefined) {
      throw new GenerateError(`There is no target \`${id}\`.`, {
        code: 'GENERATE_TARGET',
        hint: `Choose from: ${[...byId.keys()].sort().join(', ')}.`,
      });
    }
    [...generator.requires].sort().forEach(choose);
    chosen.add(generator);
  };
  [...(targets.length === 0 ? byId.keys() : targets)].sort().forEach(choose);
  return [...chosen];
}
