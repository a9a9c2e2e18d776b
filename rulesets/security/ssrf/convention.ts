import { spokenName, type Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overNamedValues,
  type NamedValue,
} from '../../../src/convention/index.ts';

const EXTENSION = 'x-allowed-hosts';

export default defineConvention({
  id: 'security/ssrf',
  summary: 'A URL that the server will call says which hosts it may name.',
  why: 'A server that calls whatever URL it is given reaches into the network behind it.',
  since: '0.1.0',
  sources: ['OWASP API7:2023', 'CWE-918'],
  severity: 'warn',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  untested: 'What a server fetches is seen by those whom it fetches it from.',
  lint: overNamedValues(isUrl, (value, report) => {
    const { key, name, schema, directions, parameter, at } = value;
    if (!directions.has('request') || !isCalled(value) || isRestricted(schema)) return;
    if (parameter?.node.child(EXTENSION) !== undefined) return;
    report(
      at,
      `The server will call whatever URL ${name} holds`,
      `Add \`${EXTENSION}\` to \`${key}\` with the hosts it may name, or a \`pattern\``,
    );
  }),
});

/** Names of URLs that servers call; people's browsers are redirected to others, or only shown them. */
const CALLED =
  /\b(callback|web ?hook|hook|notify|notification|fetch|import|upstream|feed)( endpoint)? (url|uri)$/;

/** A URL whose name says nothing, of something that is about being called. */
const HOOK = /\b(web ?hooks?|callbacks?)\b/;

function isCalled({ key, name }: NamedValue): boolean {
  const spoken = spokenName(key);
  if (/^(url|uri|endpoint)$/.test(spoken)) return HOOK.test(spokenName(name));
  return CALLED.test(/ur[il]$/.test(spoken) ? spoken : `${spoken} url`);
}

function isUrl(name: string, schema: Schema): boolean {
  return (
    (/ur[il]$|^endpoint$/i.test(name) ||
      /^(uri|url|iri)$/.test(String(schema.keyword('format')))) &&
    schema.types.includes('string')
  );
}

function isRestricted(schema: Schema): boolean {
  return (
    schema.values !== undefined ||
    [EXTENSION, 'pattern'].some((keyword) => schema.keyword(keyword) !== undefined)
  );
}
