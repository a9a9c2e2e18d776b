/** `specwright lint` with `spectral:oas` beside its own rules: `node with-oas.ts <spec>`, findings as JSON. */
import path from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { lintSpec } from '../../dist/src/lint/index.js';
import { loadSpec } from '../../dist/src/spec/index.js';
import { selectConventions } from '../../dist/src/studio/select-conventions.js';

const spec = path.resolve(process.argv[2] ?? '');
const document = await loadSpec(spec, { projectRoot: path.dirname(spec) });
const findings = await lintSpec(document, {
  ...selectConventions({}),
  rulesets: [{ extends: [[oas, 'recommended']] } as unknown as RulesetDefinition],
});
process.stdout.write(JSON.stringify(findings));
