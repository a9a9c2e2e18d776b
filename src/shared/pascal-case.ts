import { words } from './words.ts';

/** `list orders` → `ListOrders`. Always a valid ASCII identifier: hostile names cannot reach generated code. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `N${name}`;
}
