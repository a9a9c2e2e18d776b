/** Prints what stock Spectral finds in a file, as JSON: `node stock.ts <spec> recommended|all|specwright`. */
import { readFileSync } from 'node:fs';
import { Document, Spectral, type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';

const [spec = '', mode = 'recommended'] = process.argv.slice(2);
const spectral = new Spectral();
spectral.setRuleset(await definition());
const document = new Document(
  readFileSync(spec, 'utf8'),
  parsers.Yaml as ConstructorParameters<typeof Document>[1],
  spec,
);
const results = await spectral.run(document, { ignoreUnknownFormat: true });
process.stdout.write(JSON.stringify(results));

async function definition(): Promise<RulesetDefinition> {
  if (mode === 'specwright') return (await import('../../src/studio/ruleset.ts')).default;
  return { extends: [[oas, mode]] } as unknown as RulesetDefinition;
}
