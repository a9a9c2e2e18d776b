/**
 * Few files instead of hundreds: to find them takes Node longer than to lint a small contract. Packages stay outside,
 * so that there is one copy of each, and whatever a caller imports shares one copy of Specwright.
 */
export default {
  input: {
    bin: 'dist/src/cli/bin.js',
    index: 'dist/src/index.js',
    ruleset: 'dist/src/studio/ruleset.js',
    testing: 'dist/src/studio/testing.js',
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
  // A facet is known by the name of its function.
  output: { dir: 'dist/bundle', cleanDir: true, chunkFileNames: '[name].js', keepNames: true },
};
