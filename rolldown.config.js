import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * Few files instead of hundreds: to find them takes Node longer than to lint a small contract. Packages stay outside,
 * so that there is one copy of each, and whatever a caller imports shares one copy of Specwright.
 */
const bundle = {
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
  // A facet is known by the name of its function.
  output: { dir: 'dist/bundle', chunkFileNames: '[name].js', keepNames: true },
};

/** Files that another of the same folder stands in for. */
const replacing = (files) => ({
  name: 'replacing',
  resolveId: (id, importer) => (id in files ? path.join(path.dirname(importer), files[id]) : null),
});

/** Spectral bundles the ruleset once more, into a function that has no file and loads nothing but by `import`. */
const forBundlers = { './load-ajv.js': './load-ajv.static.js' };

/** In a browser there are no files, and nothing to load packages with. */
const forBrowsers = { ...forBundlers, './resolve-path.js': './resolve-path.browser.js' };

export default [
  {
    ...bundle,
    input: {
      bin: 'dist/src/cli/bin.js',
      index: 'dist/src/index.js',
      ruleset: 'dist/src/studio/ruleset.js',
      testing: 'dist/src/studio/testing.js',
    },
    output: { ...bundle.output, cleanDir: true },
  },
  {
    ...bundle,
    input: { ruleset: 'dist/src/studio/ruleset.js' },
    plugins: [replacing(forBundlers)],
    output: { ...bundle.output, dir: 'dist/bundle/standalone' },
  },
  {
    input: { browser: 'dist/src/studio/browser.js' },
    platform: 'browser',
    // Not there in a page: a test holds the bundle to having none of them left.
    external: (id) => isBuiltin(id),
    // What a page has no use for is left out with all that it would load.
    treeshake: { moduleSideEffects: false },
    plugins: [replacing(forBrowsers)],
    output: { dir: 'dist/bundle/browser', keepNames: true },
  },
];
