import { spokenName, type Schema } from '../../../src/contract/index.ts';
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
  lint: overSchemas(({ schema, name, directions, property, parameter }, report) => {
    const label = property ?? parameter?.name ?? '';
    if (!directions.has('request') || !isFetched(label, schema) || isRestricted(schema)) return;
    if (parameter?.node.child(EXTENSION) !== undefined) return;
    report(
      schema.node,
      `The server will call whatever URL ${name} holds`,
      `Add \`${EXTENSION}\` with the hosts it may name, or a \`pattern\``,
    );
  }),
});

/** Names of URLs that servers call; people's browsers are redirected to others. */
const FETCHED =
  /\b(callback|web ?hook|hook|notify|notification|ping|fetch|import|remote|proxy|upstream|target|feed|forward)( (endpoint|target|callback))? (url|uri)$|\b(callback|web ?hook)$/;

function isFetched(name: string, schema: Schema): boolean {
  if (!schema.types.includes('string')) return false;
  const spoken = spokenName(name);
  const isUrl =
    /^(uri|url|iri)$/.test(String(schema.keyword('format'))) || / (url|uri)$/.test(spoken);
  return isUrl && FETCHED.test(spoken);
}

function isRestricted(schema: Schema): boolean {
  return (
    schema.values !== undefined ||
    [EXTENSION, 'pattern'].some((keyword) => schema.keyword(keyword) !== undefined)
  );
}
