import type { Contract, Operation } from '../../src/contract/index.ts';
import { camelCase } from '../../src/shared/camel-case.ts';
import { pascalCase } from '../../src/shared/pascal-case.ts';
import { words } from '../../src/shared/words.ts';

/** Operations that are implemented together: those of one tag. */
export interface HandlerGroup {
  /** `Orders` */
  readonly name: string;
  /** `orders` */
  readonly variable: string;
  /** `orders`, the file under `handlers/` without its extension. */
  readonly file: string;
  readonly operations: readonly Operation[];
}

/** A file of that name must fit into what file systems take, 255 bytes. */
const LONGEST_NAME = 80;

/** Operations by their first tag, in the order of the contract. */
export function handlerGroups(contract: Contract): readonly HandlerGroup[] {
  const groups = Map.groupBy(contract.operations, ({ tags }) =>
    pascalCase(tags[0] ?? 'default').slice(0, LONGEST_NAME),
  );
  return [...groups].map(([name, operations]) => ({
    name,
    variable: `${camelCase(name)}Handlers`,
    file: words(name).join('-'),
    operations,
  }));
}
