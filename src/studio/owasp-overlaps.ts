/** A convention that may object to the same as a rule of the OWASP ruleset. */
export interface OwaspOverlap {
  readonly convention: string;
  /** What the convention's finding must quote to be about the same, where it can be about several things. */
  readonly quotes?: readonly string[];
}

const TIGHT: OwaspOverlap = { convention: 'validation/schema-tight' };
const BOUNDS: OwaspOverlap = { convention: 'pagination/bounds' };
const SCHEMES: OwaspOverlap = { convention: 'auth/schemes' };
const DECLARED: OwaspOverlap = { convention: 'auth/declared' };
const CLOSED: OwaspOverlap = { convention: 'validation/mass-assignment' };
const statuses = (...quotes: readonly string[]): OwaspOverlap => ({
  convention: 'errors/status-matrix',
  quotes: quotes.map((status) => `\`${status}\``),
});

/** By the code of the rule of `@stoplight/spectral-owasp-ruleset`, without the `owasp:` in front of it. */
export const OWASP_OVERLAPS: ReadonlyMap<string, readonly OwaspOverlap[]> = new Map([
  ['api2:2023-auth-insecure-schemes', [SCHEMES]],
  ['api2:2023-no-api-keys-in-url', [SCHEMES]],
  ['api2:2023-no-http-basic', [SCHEMES]],
  ['api2:2023-read-restricted', [DECLARED]],
  ['api2:2023-write-restricted', [DECLARED]],
  ['api3:2023-constrained-additionalProperties', [CLOSED]],
  ['api3:2023-constrained-unevaluatedProperties', [CLOSED]],
  ['api3:2023-no-additionalProperties', [CLOSED]],
  ['api3:2023-no-unevaluatedProperties', [CLOSED]],
  ['api4:2023-array-limit', [TIGHT]],
  ['api4:2023-integer-limit', [TIGHT, BOUNDS]],
  ['api4:2023-integer-limit-legacy', [TIGHT, BOUNDS]],
  ['api4:2023-string-limit', [TIGHT]],
  ['api4:2023-string-restricted', [TIGHT]],
  ['api4:2023-rate-limit', [{ convention: 'ratelimit/headers' }]],
  ['api4:2023-rate-limit-responses-429', [{ convention: 'ratelimit/429-retry-after' }]],
  ['api4:2023-rate-limit-retry-after', [{ convention: 'ratelimit/429-retry-after' }]],
  ['api7:2023-concerning-url-parameter', [{ convention: 'security/ssrf' }]],
  ['api8:2023-define-error-responses-401', [statuses('401')]],
  ['api8:2023-define-error-responses-500', [statuses('500')]],
  ['api8:2023-define-error-validation', [statuses('400', '422')]],
  ['api8:2023-no-server-http', [{ convention: 'security/https' }]],
]);
