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

/** Spectral bundles the ruleset once more, into a function that has no file and loads nothing but by `import`. */
const forBundlers = {
  name: 'for-bundlers',
  resolveId: (id, importer) =>
    id === './load-ajv.js' ? path.join(path.dirname(importer), 'load-ajv.static.js') : null,
};

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
    plugins: [forBundlers],
    output: { ...bundle.output, dir: 'dist/bundle/standalone' },
  },
];
