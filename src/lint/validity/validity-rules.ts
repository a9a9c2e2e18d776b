import { oas } from '@stoplight/spectral-rulesets';

/**
 * The rules of Spectral's own OpenAPI ruleset without which a document is no valid description. Its style
 * rules are not among them, nor those whose JSONPath makes Spectral walk the whole dereferenced tree, which
 * costs more than all the rest: these look at the root or at `$.paths` alone.
 */
export const validityRules = {
  extends: [[oas, 'off']],
  rules: {
    // Stock looks at the root file alone, with its `$ref`s in place: it sees nothing of the other files, and
    // rejects a Path Item that is a `$ref`, which OpenAPI 3.1 allows (section 4.8.9).
    'oas3-schema': { ...oas.rules['oas3-schema'], severity: 'error', resolved: true },
    'operation-operationId-unique': 'error',
    'path-declarations-must-exist': 'error',
    'path-params': 'error',
  },
};
