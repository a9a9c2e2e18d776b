import type { Parameter } from '../../contract/index.ts';

/** What is made of a parameter, made once for all operations that refer to it: a contract has few, used by hundreds. */
export function perParameter<T>(make: (parameter: Parameter) => T): (parameter: Parameter) => T {
  const known = new WeakMap<object, { readonly made: T }>();
  return (parameter) => {
    // The text of the description that they share; `Parameter` also tells how each came to it.
    const text = parameter.node.value as object;
    const found = known.get(text) ?? { made: make(parameter) };
    known.set(text, found);
    return found.made;
  };
}
