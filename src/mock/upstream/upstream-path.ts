/**
 * Path and query of a call at the API. Below a URL with a path stands the path of the operation, as in the
 * contract's `servers`; below one without, the path as it was called.
 *
 * @param called path and query at the mock
 * @param prefix what the mock puts before the paths of the contract
 */
export function upstreamPath({ pathname }: URL, called: string, prefix: string): string {
  const [target = ''] = called.split('#', 1);
  const root = pathname.replace(/\/+$/, '');
  if (root === '') return target;
  const [path = ''] = target.split('?', 1);
  const depth = prefix.split('/').length; // counted, since escapes may differ
  return `${root}/${path.split('/').slice(depth).join('/')}${target.slice(path.length)}`;
}
