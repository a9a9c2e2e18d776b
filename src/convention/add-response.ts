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
  return [edit, { op: 'add', at: node, path: ['responses', String(status)], value: reference }];
}
