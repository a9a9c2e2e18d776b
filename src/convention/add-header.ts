import type { Response } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

/** Edits that declare a header on a response: the header is written once, under `components`. */
export function addHeader(
  response: Response,
  name: string,
  header: Readonly<Record<string, unknown>>,
): Edit[] {
  const { reference, edit } = shareComponent(response.node, 'headers', name, header);
  return [edit, { op: 'add', at: response.node, path: ['headers', name], value: reference }];
}
