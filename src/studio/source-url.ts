import { OWASP_RISKS } from './owasp-risks.ts';

type Find = (...found: readonly (string | undefined)[]) => string;

/** Publications whose parts have an address of their own, by how `sources` name them. */
const PUBLISHERS: readonly (readonly [pattern: RegExp, find: Find])[] = [
  [
    /^RFC (\d+)(?: sections? ([\d.]+))?/,
    (rfc, section) =>
      `https://www.rfc-editor.org/rfc/rfc${rfc}${section === undefined ? '' : `#section-${section}`}`,
  ],
  [/^OWASP API(\d+):2023$/, riskUrl],
  [
    /^OWASP (.+ Cheat Sheet)$/,
    (name = '') =>
      `https://cheatsheetseries.owasp.org/cheatsheets/${name.replaceAll(' ', '_')}.html`,
  ],
  [/^OpenAPI (3\.\d)/, (version) => `https://spec.openapis.org/oas/v${version}.0.html`],
  [/^Google AIP-(\d+)$/, (aip) => `https://google.aip.dev/${aip}`],
  [/^Zalando \D*(\d+)/, (rule) => `https://opensource.zalando.com/restful-api-guidelines/#${rule}`],
  [/^CWE-(\d+)$/, (id) => `https://cwe.mitre.org/data/definitions/${id}.html`],
  [/^IETF (draft-[\w-]+)$/, (draft) => `https://datatracker.ietf.org/doc/${draft}/`],
  [/^JSON:API (\d\.\d)/, (version) => `https://jsonapi.org/format/${version}/`],
  [
    /^JSON Schema 2020-12 (Core|Validation)/,
    (part = '') => `https://json-schema.org/draft/2020-12/json-schema-${part.toLowerCase()}`,
  ],
  [/^Semantic Versioning (\d\.\d\.\d)$/, (version) => `https://semver.org/spec/v${version}.html`],
  [/^W3C Trace Context$/, () => 'https://www.w3.org/TR/trace-context/'],
];

/** Where a source of a convention can be read; `undefined` for one without a known address. */
export function sourceUrl(source: string): string | undefined {
  for (const [pattern, find] of PUBLISHERS) {
    const match = pattern.exec(source);
    if (match !== null) return find(...match.slice(1));
  }
  return undefined;
}

/** The pages of the risks are numbered in base 16, and named by their titles. */
function riskUrl(number = ''): string {
  const title = OWASP_RISKS.get(`API${number}:2023`)?.title ?? '';
  const name = title.toLowerCase().replaceAll(' ', '-');
  return `https://owasp.org/API-Security/editions/2023/en/0xa${Number(number).toString(16)}-${name}/`;
}
