import {
  readPropertyUses,
  type PropertyUse,
  type Schema,
  type SchemaUse,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  hasCase,
  overFound,
  schemaUsesOf,
  STYLE,
  toCase,
  type Edit,
  type FacetContext,
  type Fix,
  type LetterCase,
  type Report,
} from '../../../src/convention/index.ts';
import { exampleKeys } from './example-keys.ts';

type Node = Schema['node'];

export default defineConvention({
  id: 'naming/json-case',
  summary: 'The keys of JSON are in one case: `user_name`, or `userName` where the house says so.',
  why: 'Where each key may be in another case, every program that reads them has to look each one up.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines rule 118', 'Google AIP-140'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['response/body'],
  options: { json: STYLE.json },
  lint: overFound([{ partsOf: schemaUsesOf, find: findSuspects }], (suspects, report, context) => {
    const { contract, options } = context;
    const wanted = wantedCase(options);
    const other = wanted === 'camel' ? 'snake' : 'camel';
    const wrong = keysOf(suspects).filter(({ name }) => !hasCase(core(name), wanted));
    const otherwise = wrong.filter(({ name }) => hasCase(core(name), other)).length;
    if (otherwise >= MANY) {
      const all = keysOf(contract.schemaUses);
      const telling = all.filter(({ name }) => !hasCase(core(name), other)).length + otherwise;
      if (otherwise > MOST * telling) {
        report(
          contract.document.node,
          `Most keys (${otherwise} of ${telling} that tell) are in ${other} case`,
          `Choose \`${other}\` as the \`json\` style of the house, or rename them`,
        );
        return;
      }
    }
    let examples: ReturnType<typeof exampleKeys> | undefined;
    const findKeys = (property: Schema): readonly Node[] =>
      (examples ??= exampleKeys(contract)).get(property.node.identity) ?? [];
    for (const property of wrong) lintKey(property, wanted, report, findKeys);
  }),
});

function wantedCase(options: FacetContext['options']): 'snake' | 'camel' {
  return options['json'] === 'camel' ? 'camel' : 'snake';
}

/** A schema with keys that are not in the case. */
function findSuspects(
  use: SchemaUse,
  _report: Report,
  { options }: FacetContext,
): readonly SchemaUse[] {
  const wanted = wantedCase(options);
  const keys = [...use.schema.properties.keys()].map(core).filter(isKey);
  return keys.every((key) => hasCase(key, wanted)) ? [] : [use];
}

/** Keys of JSON, each declaration once. */
function keysOf(uses: readonly SchemaUse[]): readonly PropertyUse[] {
  return readPropertyUses(uses).filter(
    ({ name, owners }) => isKey(core(name)) && owners.some(({ isJson }) => isJson),
  );
}

/** So many keys, and such a part of them, in the other case are a house style and no slips. */
const MANY = 20;
const MOST = 0.8;

function lintKey(
  property: PropertyUse,
  wanted: LetterCase,
  report: Report,
  findKeys: (property: Schema) => readonly Node[],
): void {
  const { name, schema, owner, owners } = property;
  const better = name.replace(core(name), (words) => toCase(words, wanted));
  const isTaken = owners.some((each) => each.schema.properties.has(better));
  report(
    schema.node,
    `The property \`${name}\` of ${owner.name} is not in ${wanted} case`,
    `Rename it to \`${better}\``,
    {
      asItStands: true,
      fix: isTaken ? undefined : () => rename(property, better, findKeys(schema)),
    },
  );
}

/** `_links` and `@type` are judged by their words. */
function core(name: string): string {
  return /^[_$@]|_$/.test(name) ? name.replaceAll(/^[_$@]+|_+$/g, '') : name;
}

/** What RFC 6749, RFC 7636, RFC 8628, OpenID Connect and Web Authentication call things, whatever the house does. */
const STANDARD = new Set(
  (
    'access_token client_assertion client_assertion_type client_id client_secret code_challenge ' +
    'code_challenge_method code_verifier device_code error_description error_uri expires_in grant_type id_token ' +
    'redirect_uri refresh_token response_type token_type user_code verification_uri ' +
    'attestationObject authenticatorAttachment authenticatorData clientDataJSON clientExtensionResults rawId userHandle'
  ).split(' '),
);

/** Names with other characters, or such as `Content-Type`, come from elsewhere: languages, headers, formats. */
function isKey(name: string): boolean {
  return /^[A-Za-z]\w*$|^[a-z][a-z\d-]*$/.test(name) && !STANDARD.has(name);
}

function rename(
  { name, schema, owners }: PropertyUse,
  better: string,
  examples: readonly Node[],
): Fix {
  const layers = owners.flatMap((owner) => owner.schema.layers);
  const mentions = layers.flatMap((layer) => [
    ...(layer.property('required')?.items() ?? []),
    layer.property('discriminator')?.property('propertyName'),
  ]);
  const set = mentions.flatMap((at): Edit[] =>
    at?.value === name ? [{ op: 'set', at, value: better }] : [],
  );
  return {
    edits: [
      { op: 'rename', at: schema.node, key: better },
      ...set,
      ...examples.map((at): Edit => ({ op: 'rename', at, key: better })),
    ],
    review: `Rename \`${name}\` in every program that reads or writes it, too`,
  };
}
