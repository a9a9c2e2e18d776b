import type { Config } from './config.ts';

/** Gives `specwright.config.ts` its types. */
export function defineConfig(config: Config): Config {
  return config;
}
