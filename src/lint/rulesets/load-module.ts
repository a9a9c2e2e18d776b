import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const here = createRequire(import.meta.url);

/** What a ruleset in JavaScript imports of Spectral must be what runs it, whatever its project has installed. */
const SHARED = ['core', 'formats', 'functions', 'parsers', 'rulesets'].map(
  (name) => `@stoplight/spectral-${name}`,
);

/**
 * The default export of a module of the team's, ESM or CommonJS. It is loaded without waiting, so that nobody
 * else's imports are redirected; a module that awaits at its top level therefore throws.
 *
 * @param own files of modules that are Specwright's, by the name they are imported by
 */
export function loadModule(file: string, own: ReadonlyMap<string, string>): unknown {
  const targets = new Map([...SHARED.map((name) => [name, here.resolve(name)] as const), ...own]);
  const hooks = registerHooks({
    resolve(name, context, next) {
      const target = targets.get(name);
      return target === undefined
        ? next(name, context)
        : { url: pathToFileURL(target).href, shortCircuit: true };
    },
  });
  try {
    const module: unknown = here(file);
    return isDefault(module) ? module.default : module;
  } finally {
    hooks.deregister();
  }
}

function isDefault(module: unknown): module is { readonly default: unknown } {
  return typeof module === 'object' && module !== null && 'default' in module;
}
