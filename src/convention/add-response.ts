import type { Operation } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

/**
 * Edits that have an operation declare a response: it is written once, under `components`.
 *
 * @param name what the component is called: `TooManyRequests`
 */
export function addResponse(
  { node }: Operation,
  status: number,
  name: string,
  response: Readonly<Record<string, unknown>>,
): Edit[] {
  const { reference, edit } = shareComponent(node, 'responses', name, response);
  const key = String(status);
  const next = node
    .child('responses')
    ?.entries()
    .find(([declared]) => declared > key);
  const place = next === undefined ? {} : { before: next[0] };
  return [edit, { op: 'add', at: node, path: ['responses', key], value: reference, ...place }];
}
