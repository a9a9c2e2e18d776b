import type { SpecNode } from '../spec/index.ts';

/**
 * The path of the first `servers` URL of an object, variables replaced by their defaults, without a trailing
 * slash; `undefined` where the object declares no servers.
 */
export function serverPath(owner: SpecNode): string | undefined {
  const [server] = owner.child('servers')?.items() ?? [];
  const url = server?.text('url');
  if (server === undefined || url === undefined) return undefined;
  const expanded = url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = server.get('variables', name, 'default')?.value;
    // Unquoted in YAML, `default: 1` is a number.
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
  // The origin does not matter, and with an unset variable in it, it would be no URL at all.
  const local = expanded.replace(/^(?:[^/?#]*:)?\/\/[^/?#]*/, '');
  // Relative URLs are relative to where the description is served (section 4.8.5): its root, as far as we know.
  const path = URL.canParse(local, BASE) ? new URL(local, BASE).pathname : '';
  return path.startsWith('/') ? path.replace(/\/+$/, '') : '';
}

const BASE = 'http://relative.invalid';
