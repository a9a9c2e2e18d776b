import type { Contract, HttpMethod } from '../../../contract/index.ts';

/** The methods of all paths of the contract that a real path fits: `/orders/{id}` also fits `/orders/search`. */
export function methodsAt(path: string, { operations }: Contract): ReadonlySet<HttpMethod> {
  const segments = path.split('/');
  const fitting = operations.filter(({ basePath, path: { text } }) => {
    const template = `${basePath}${text}`.split('/');
    return (
      template.length === segments.length &&
      template.every((part, at) => part.includes('{') || part === segments[at])
    );
  });
  return new Set(fitting.map(({ method }) => method));
}
