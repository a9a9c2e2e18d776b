/** Sets a property, also one called `__proto__`, which an assignment would take for something else. */
export function defineOwn(owner: object, key: string | number, value: unknown): void {
  Object.defineProperty(owner, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
