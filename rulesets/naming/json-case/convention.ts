import type { PropertyUse } from '../../../src/contract/index.ts';
import {
  defineConvention,
  hasCase,
  overProperties,
  STYLE,
  toCase,
  type Edit,
  type Fix,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'naming/json-case',
  summary: 'The keys of JSON are in one case: `user_name`, or `userName` where the house says so.',
  why: 'Where each key may be in another case, every program that reads them has to look each one up.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines rule 118', 'Google AIP-140'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: { json: STYLE.json },
  lint: overProperties((property, report, { options }) => {
    const { name, schema, owner } = property;
    const wanted = options['json'] === 'camel' ? 'camel' : 'snake';
    const core = name.replaceAll(/^[_$@]+|_+$/g, '');
    if (!isKey(core) || hasCase(core, wanted)) return;
    const better = name.replace(core, () => toCase(core, wanted));
    report(
      schema.node,
      `The property \`${name}\` of ${owner.name} is not in ${wanted} case`,
      `Rename it to \`${better}\`, or choose another \`json\` style`,
      {
        asItStands: true,
        fix: property.owners.some((each) => each.schema.properties.has(better))
          ? undefined
          : () => rename(property, better),
      },
    );
  }),
});

/** What RFC 6749, RFC 7636 and OpenID Connect call things, whatever the house does. */
const STANDARD = new Set(
  (
    'access_token client_assertion client_assertion_type client_id client_secret code_challenge ' +
    'code_challenge_method code_verifier device_code error_description error_uri expires_in grant_type id_token ' +
    'redirect_uri refresh_token response_type token_type user_code verification_uri'
  ).split(' '),
);

/** Names with other characters, or such as `Content-Type`, come from elsewhere: languages, headers, formats. */
function isKey(name: string): boolean {
  return /^[A-Za-z]\w*$|^[a-z][a-z\d-]*$/.test(name) && !STANDARD.has(name);
}

function rename({ name, schema, owners }: PropertyUse, better: string): Fix {
  const layers = owners.flatMap((owner) => owner.schema.layers);
  const mentions = layers.flatMap((layer) => [
    ...(layer.property('required')?.items() ?? []),
    layer.property('discriminator')?.property('propertyName'),
  ]);
  const set = mentions.flatMap((at): Edit[] =>
    at?.value === name ? [{ op: 'set', at, value: better }] : [],
  );
  return {
    edits: [{ op: 'rename', at: schema.node, key: better }, ...set],
    review: `Rename \`${name}\` in the examples too, and in every program that reads or writes it`,
  };
}
