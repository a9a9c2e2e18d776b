import { pascalCase } from './pascal-case.ts';

/** `list orders` → `listOrders`. Always a valid ASCII identifier: hostile names cannot reach generated code. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
