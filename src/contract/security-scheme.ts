import type { SpecNode } from '../spec/index.ts';

/** How a caller proves who it is (OpenAPI 3.1, section 4.8.27). */
export class SecurityScheme {
  readonly name: string;
  readonly node: SpecNode;
  readonly type: string;
  /** HTTP authentication scheme in lower case (`bearer`, `basic`), for `type: http`. */
  readonly scheme: string | undefined;
  /** Where the key travels and under which name, for `type: apiKey`. */
  readonly apiKey: { readonly in: string; readonly name: string } | undefined;

  constructor(name: string, node: SpecNode) {
    this.name = name;
    this.node = node.resolve();
    this.type = this.node.text('type') ?? '';
    this.scheme = this.type === 'http' ? this.node.text('scheme')?.toLowerCase() : undefined;
    this.apiKey =
      this.type === 'apiKey'
        ? { in: this.node.text('in') ?? 'header', name: this.node.text('name') ?? '' }
        : undefined;
  }

  /** Whether the credential is a bearer token: HTTP bearer, OAuth 2 and OpenID Connect are (RFC 6750). */
  get isBearer(): boolean {
    return this.scheme === 'bearer' || this.type === 'oauth2' || this.type === 'openIdConnect';
  }
}
