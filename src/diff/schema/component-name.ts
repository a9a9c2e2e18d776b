import { SpecwrightError } from '../../shared/specwright-error.ts';
import type { SpecNode } from '../../spec/index.ts';

/** The name of the component that a schema is, or refers to; `undefined` where it is none. */
export function componentName(node: SpecNode): string | undefined {
  const [components, schemas, name, ...rest] = target(node).path;
  const isComponent = components === 'components' && schemas === 'schemas' && rest.length === 0;
  return isComponent && name !== undefined ? String(name) : undefined;
}

function target(node: SpecNode): SpecNode {
  try {
    return node.resolve();
  } catch (error) {
    if (error instanceof SpecwrightError) return node;
    throw error;
  }
}
