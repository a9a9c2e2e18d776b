import { schemaLayers } from '../../contract/index.ts';
import type { SpecNode } from '../../spec/index.ts';
import { componentName } from './component-name.ts';

/** What an alternative is called: by the component that it is, or else builds upon first. */
export function branchName(node: SpecNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  return (
    componentName(node) ??
    schemaLayers(node)
      .map(componentName)
      .find((name) => name !== undefined)
  );
}
