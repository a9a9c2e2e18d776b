import type { Response } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

/** Declares a header of a response, described once for the whole contract. */
export function addHeader(response: Response, name: string, header: unknown): Edit[] {
  const { node } = response;
  const shared = shareComponent(node, 'headers', name, header);
  const path = ['headers', name];
  return [
    shared.edit,
    { op: 'add', at: node, path: path.slice(0, 1), value: {}, before: 'content' },
    { op: 'add', at: node, path, value: shared.reference },
  ];
}
