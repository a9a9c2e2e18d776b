import {
  expandExpressions,
  type Contract,
  type RuntimeContext,
} from '../../../src/contract/index.ts';
import { plainRead, type Answer, type Call } from '../../../src/convention/index.ts';

/** The GET that a link of an answer leads to; `undefined` where none leads to one with all that its path needs. */
export function readByLink(answer: Answer, contract: Contract): Call | undefined {
  const { call, status } = answer;
  const links = call.operation.response(status)?.node.child('links')?.entries() ?? [];
  for (const [, link] of links) {
    const operation = contract.operation(link.text('operationId') ?? '');
    if (operation?.method !== 'get') continue;
    const path: Record<string, string> = {};
    for (const [key, { value }] of link.child('parameters')?.entries() ?? []) {
      const { text } = expandExpressions(String(value), contextOf(answer));
      if (text !== undefined) path[key.replace(/^path\./, '')] = text;
    }
    const isWhole = operation.path.parameters.every((name) => Object.hasOwn(path, name));
    if (isWhole) return plainRead(operation, path, call);
  }
  return undefined;
}

function contextOf({ call, status, headers, body }: Answer): RuntimeContext {
  const { operation } = call;
  const sent = texts(call.header).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    url: `${operation.basePath}${operation.path.expand(call.path)}`,
    method: operation.method.toUpperCase(),
    statusCode: status,
    request: {
      headers: Object.fromEntries(sent),
      body: call.body,
      query: new URLSearchParams(texts(call.query)),
      path: Object.fromEntries(texts(call.path)),
    },
    response: { headers, body },
  };
}

function texts(values: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(values).map(([name, value]) => [name, String(value)]);
}
