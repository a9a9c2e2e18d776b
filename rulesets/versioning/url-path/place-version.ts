export interface Version {
  /** How the path of a server ends; `{major}` stands for the version. */
  readonly prefix: string;
  /** Used where neither the URL nor what moves into it says which. */
  readonly major: string;
}

/**
 * The URL of a server with what moves into it from paths, ended as the convention wants it: `https://a.example/api/v1`
 * of `https://a.example/api`, and of `https://a.example` and `/v1`. `undefined` where its path cannot be told.
 */
export function placeVersion(
  url: unknown,
  head: string,
  { prefix, major }: Version,
): string | undefined {
  const [, origin = '', path] =
    /^((?:[^/?#]*:)?\/\/[^/?#]*)?([^?#{}]*)$/.exec(typeof url === 'string' ? url : '?') ?? [];
  if (path === undefined) return undefined;
  const segments = `${path}${head}`.split('/').filter((segment) => segment !== '');
  const [, own] = /^v(\d+)$/i.exec(segments.at(-1) ?? '') ?? [];
  if (own !== undefined) segments.pop();
  const wanted = prefix
    .replace('{major}', own ?? major)
    .split('/')
    .filter((segment) => segment !== '');
  const length = wanted.findLastIndex((_segment, index) => {
    const start = wanted.slice(0, index + 1);
    return start.join('/') === segments.slice(-start.length).join('/');
  });
  const base = segments.slice(0, segments.length - length - 1);
  return `${origin}/${[...base, ...wanted].join('/')}`;
}
