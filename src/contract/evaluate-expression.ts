import { own } from '../shared/own.ts';
import { parsePointer } from '../shared/parse-pointer.ts';
import type { RuntimeContext } from './runtime-context.ts';

const SOURCE = /^\$(request|response)\.(?:(header|query|path)\.(.+)|body(?:#(.*))?)$/s;

/**
 * The value of a runtime expression (OpenAPI 3.1, section 4.8.20.4): `$request.body#/callback_url`; `undefined` where
 * it yields nothing, or is none.
 */
export function evaluateExpression(expression: string, context: RuntimeContext): unknown {
  if (expression === '$url') return context.url;
  if (expression === '$method') return context.method;
  if (expression === '$statusCode') return context.statusCode;
  const [, side, location, name = '', pointer = ''] = SOURCE.exec(expression) ?? [];
  if (side === undefined) return undefined;
  const message = side === 'request' ? context.request : context.response;
  switch (location) {
    case 'header':
      return own(message.headers, name.toLowerCase());
    case 'query':
      return side === 'request' ? (context.request.query.get(name) ?? undefined) : undefined;
    case 'path':
      return side === 'request' ? own(context.request.path, name) : undefined;
    default:
      return valueAt(message.body, pointer);
  }
}

function valueAt(body: unknown, pointer: string): unknown {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  return parsePointer(pointer).reduce<unknown>(
    // `length` is a property of its own, but no item.
    (value, key) =>
      Array.isArray(value) && !/^\d+$/.test(String(key)) ? undefined : own(value, key),
    body,
  );
}
