/** Where a message may go, or why it may not. */
export type Target =
  | { readonly url: URL; readonly problem?: never }
  | { readonly url?: never; readonly problem: string };

/** What `URL` makes of the names and addresses of this machine. */
const LOOPBACK = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address that a text means, if messages may be sent there: requests name the addresses, and a mock must be no
 * way into the network around it.
 */
export function findTarget(text: string, allowedHosts: readonly string[]): Target {
  if (!URL.canParse(text)) {
    return {
      problem: `Nothing is sent to ${quote(text)}: it is no URL. Give a whole one, http://….`,
    };
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return {
      problem: `Nothing is sent to ${quote(text)}: callbacks go over http and https only. Give such a URL.`,
    };
  }
  if (url.username !== '' || url.password !== '') {
    return {
      problem: `Nothing is sent to ${url.host}: the URL holds credentials. Give one without.`,
    };
  }
  url.hash = '';
  const allowed = allowedHosts.map((host) => host.toLowerCase());
  const isAllowed = allowed.includes(url.hostname) || allowed.includes(url.host);
  if (isAllowed || LOOPBACK.test(url.hostname)) return { url };
  return {
    problem: `Nothing is sent to ${url.host}: the mock calls this machine only, unless told otherwise. Allow it with \`--callback-host ${url.hostname}\`, or in \`mock.callbackHosts\` of the configuration.`,
  };
}

function quote(text: string): string {
  return `\`${text.slice(0, 200)}\``;
}
