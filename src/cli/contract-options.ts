import path from 'node:path';
import { loadConfigFile } from '../studio/load-config.ts';
import type { Config } from '../studio/config.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';

export interface ContractOptions {
  /** Left out where none was named: the library then looks for one. */
  readonly config: Config | undefined;
  readonly projectRoot: string | undefined;
  /** Left out where none was named: the configuration's count then. */
  readonly overlays: readonly string[] | undefined;
}

/** What `CONTRACT_FLAGS` say. */
export async function contractOptions(
  { config, overlay, 'project-root': root }: Arguments['values'],
  { cwd }: Pick<Io, 'cwd'>,
): Promise<ContractOptions> {
  return {
    config:
      typeof config === 'string' ? await loadConfigFile(path.resolve(cwd, config)) : undefined,
    overlays:
      overlay === undefined
        ? undefined
        : [overlay].flat().map((file) => path.resolve(cwd, String(file))),
    projectRoot: typeof root === 'string' ? path.resolve(cwd, root) : undefined,
  };
}
