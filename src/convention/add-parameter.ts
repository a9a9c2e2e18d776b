import type { Operation } from '../contract/index.ts';
import { shareComponent, type Edit } from '../edit/index.ts';

/** Edits that have an operation take a parameter: it is written once, under `components`, by its name. */
export function addParameter(
  { node }: Operation,
  parameter: { readonly name: string } & Readonly<Record<string, unknown>>,
): Edit[] {
  const { reference, edit } = shareComponent(node, 'parameters', parameter.name, parameter);
  const list = node.child('parameters');
  const before = node.child('requestBody') === undefined ? 'responses' : 'requestBody';
  return [
    edit,
    list === undefined
      ? { op: 'add', at: node, path: ['parameters'], value: [reference], before }
      : { op: 'append', at: list.resolve(), value: reference },
  ];
}
