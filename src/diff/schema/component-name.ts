import type { SpecNode } from '../../spec/index.ts';
import { targetOf } from './target-of.ts';

/** The name of the component that a schema is, or refers to; `undefined` where it is none. */
export function componentName(node: SpecNode): string | undefined {
  const [components, schemas, name, ...rest] = targetOf(node).path;
  const isComponent = components === 'components' && schemas === 'schemas' && rest.length === 0;
  return isComponent && name !== undefined ? String(name) : undefined;
}
