import type { Handler } from './handler.ts';

/** The method that implements an operation. Those of a class count, what every object inherits does not. */
export function findHandler(handlers: object, name: string): Handler | undefined {
  const isOwn = Object.hasOwn(handlers, name) || !(name in Object.prototype);
  const handler: unknown = isOwn ? Reflect.get(handlers, name) : undefined;
  return typeof handler === 'function' ? (handler as Handler) : undefined;
}
