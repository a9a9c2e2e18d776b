// Not through the index of lint: Spectral bundles what this file imports, and needs no second Spectral.
import { buildRuleset } from '../lint/build-ruleset.ts';
import { selectConventions } from './select-conventions.ts';

const { units, options } = selectConventions({});

/** The recommended conventions as an ordinary Spectral ruleset: `extends: ['specwright/ruleset']`. */
const ruleset = buildRuleset(units, options);

export default ruleset;
