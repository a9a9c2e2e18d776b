/** The layers of ARCHITECTURE.md. A folder may import what is named for it, and itself; nothing else. */
const LAYERS = {
  'src/shared': [],
  'src/spec': ['src/shared'],
  'src/contract': ['src/shared', 'src/spec'],
  'src/edit': ['src/shared', 'src/spec'],
  'src/overlay': ['src/shared', 'src/spec'],
  'src/convention': [
    'src/shared',
    'src/spec',
    'src/edit',
    'src/contract',
    'templates/[^/]+/runtime',
  ],
  'src/report': ['src/shared'],
  'src/lint': ['src/shared', 'src/spec', 'src/edit', 'src/contract', 'src/convention'],
  'src/mock': [
    'src/shared',
    'src/spec',
    'src/contract',
    'src/convention',
    'templates/server-express/runtime',
  ],
  'src/generate': [
    'src/shared',
    'src/spec',
    'src/contract',
    'src/convention',
    'templates/server-express/runtime',
  ],
  'src/testing': ['src/shared', 'src/spec', 'src/contract', 'src/convention'],
  generators: ['src/shared', 'src/contract/index', 'src/convention/index', 'src/generate/index'],
  rulesets: ['src/convention/index', 'src/contract/index', 'templates/[^/]+/runtime'],
  'templates/[^/]+/runtime': [],
  'src/studio': ['src/(?!cli)', 'rulesets', 'generators', 'templates/[^/]+/runtime'],
  'src/cli': ['src/'],
};

/** One door per vendor, so that each can be replaced in one room. */
const DOORS = {
  '@apidevtools/swagger-parser': '^src/spec/',
  'js-yaml': '^src/(spec|lint/ranges)/',
  ajv: '^src/(contract|generate)/',
  'ajv-formats': '^src/(contract|generate)/',
  '@stoplight/spectral-core': '^src/lint/',
  '@stoplight/spectral-rulesets': '^src/lint/',
  '@stoplight/spectral-formats': '^src/lint/',
  '@stoplight/spectral-functions': '^src/lint/',
  '@stoplight/spectral-parsers': '^src/lint/',
  '@stoplight/json': '^src/lint/',
  '@stoplight/prism-http': '^src/mock/',
  'openapi-typescript': '^generators/types/',
  'fast-check': '^src/testing/',
  undici: '^src/testing/',
  handlebars: '^src/generate/',
  oxfmt: '^src/generate/',
  yaml: '^src/edit/',
  'jsonpath-rfc9535': '^src/overlay/',
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `layer: ${layer}`,
      severity: 'error',
      from: { path: `^${layer}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src|rulesets|generators|templates|examples)/',
        pathNot: [`^${layer}/`, ...allowed.map((folder) => `^${folder}`)],
      },
    })),
    {
      name: 'no-sideways-convention',
      comment: 'A convention may name the id of another, never import it.',
      severity: 'error',
      from: { path: '^rulesets/([^/]+/[^/]+)/' },
      to: { path: '^rulesets/', pathNot: '^rulesets/$1/' },
    },
    {
      name: 'no-sideways-generator',
      severity: 'error',
      from: { path: '^generators/([^/]+)/' },
      to: { path: '^generators/', pathNot: '^generators/$1/' },
    },
    {
      name: 'pure-rulesets',
      comment: 'The same contract gives the same findings: no files, clock, network or randomness.',
      severity: 'error',
      from: { path: '^rulesets/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'runtime-dependencies',
      comment: 'The generated project has express and nothing else.',
      severity: 'error',
      from: { path: '^templates/[^/]+/runtime/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(@types/)?express' },
    },
    ...Object.entries(DOORS).map(([vendor, door]) => ({
      name: `door: ${vendor}`,
      severity: 'error',
      from: { pathNot: door },
      to: { path: `node_modules/${vendor}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
