import type { Contract } from '../../contract/index.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';

export const MASK = '***';

const HEADERS = ['authorization', 'cookie', 'proxy-authorization', 'set-cookie'];

/** Where messages carry what lets callers in; their bodies are not looked into. */
export class Secrets {
  readonly #headers: ReadonlySet<string>;
  readonly #parameters: ReadonlySet<string>;

  constructor(contract: Contract) {
    const keys = [...contract.securitySchemes.values()].flatMap(({ apiKey }) => apiKey ?? []);
    const named = (place: string): string[] =>
      keys.filter((key) => key.in === place).map(({ name }) => name);
    this.#headers = new Set([...HEADERS, ...named('header').map((name) => name.toLowerCase())]);
    this.#parameters = new Set(named('query'));
  }

  /** The same exchange without them. */
  mask(entry: TrafficEntry): TrafficEntry {
    const { request, answer } = entry;
    return {
      ...entry,
      request: {
        ...request,
        url: this.maskUrl(request.url),
        headers: this.#maskHeaders(request.headers),
      },
      answer: { ...answer, headers: this.#maskHeaders(answer.headers) },
    };
  }

  maskUrl(url: string): string {
    const start = url.indexOf('?');
    if (start === -1 || this.#parameters.size === 0) return url;
    const pairs = url.slice(start + 1).split('&');
    const masked = pairs.map((pair) => {
      const [name = ''] = new URLSearchParams(pair).keys();
      return this.#parameters.has(name) ? `${pair.split('=', 1)[0] ?? ''}=${MASK}` : pair;
    });
    return `${url.slice(0, start)}?${masked.join('&')}`;
  }

  #maskHeaders<T extends Readonly<Record<string, string | undefined>>>(headers: T): T {
    const hidden = Object.keys(headers).filter((name) => this.#headers.has(name));
    return { ...headers, ...Object.fromEntries(hidden.map((name) => [name, MASK])) };
  }
}
