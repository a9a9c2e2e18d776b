import type { SpecNode } from '../spec/index.ts';

/**
 * The path of the first `servers` URL of an object, variables replaced by their defaults, without a trailing
 * slash; `undefined` where the object declares no servers.
 */
export function serverPath(owner: SpecNode): string | undefined {
  const [server] = owner.child('servers')?.items() ?? [];
  const url = server?.text('url');
  if (server === undefined || url === undefined) return undefined;
  const expanded = url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    String(server.get('variables', name, 'default')?.value ?? whole),
  );
  // Relative URLs are relative to where the description is served (section 4.8.5): its root, as far as we know.
  const path = URL.canParse(expanded, 'http://relative.invalid')
    ? new URL(expanded, 'http://relative.invalid').pathname
    : '';
  return path.replace(/\/+$/, '');
}
