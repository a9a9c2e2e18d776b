import { spokenName, type Schema, type SchemaUse } from '../../../src/contract/index.ts';
import { defineConvention, overSchemas } from '../../../src/convention/index.ts';

const EXTENSION = 'x-allowed-hosts';

export default defineConvention({
  id: 'security/ssrf',
  summary: 'A URL that the server will call says which hosts it may name.',
  why: 'A server that calls whatever URL it is given reaches into the network behind it.',
  since: '0.1.0',
  sources: ['OWASP API7:2023', 'CWE-918'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api'],
  lint: overSchemas((use, report) => {
    const { schema, name, directions, parameter } = use;
    if (!directions.has('request') || !schema.types.includes('string') || !isCalled(use)) return;
    if (isRestricted(schema) || parameter?.node.child(EXTENSION) !== undefined) return;
    report(
      schema.node,
      `The server will call whatever URL ${name} holds`,
      `Add \`${EXTENSION}\` with the hosts it may name, or a \`pattern\``,
    );
  }),
});

/** Names of URLs that servers call; people's browsers are redirected to others, or only shown them. */
const CALLED =
  /\b(callback|web ?hook|hook|notify|notification|fetch|import|upstream|feed)( endpoint)? (url|uri)$/;

/** A URL whose name says nothing, of something that is about being called. */
const HOOK = /\b(web ?hooks?|callbacks?)\b/;

function isCalled({ schema, name, property, parameter }: SchemaUse): boolean {
  const spoken = spokenName(property ?? parameter?.name ?? '');
  if (/^(url|uri|endpoint)$/.test(spoken)) return HOOK.test(spokenName(name));
  return CALLED.test(isUrl(schema) && !/ur[il]$/.test(spoken) ? `${spoken} url` : spoken);
}

function isUrl(schema: Schema): boolean {
  return /^(uri|url|iri)$/.test(String(schema.keyword('format')));
}

function isRestricted(schema: Schema): boolean {
  return (
    schema.values !== undefined ||
    [EXTENSION, 'pattern'].some((keyword) => schema.keyword(keyword) !== undefined)
  );
}
