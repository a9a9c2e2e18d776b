import type { Contract, Operation } from '../contract/index.ts';
import type { Call } from './call.ts';
import { plainRead } from './plain-read.ts';

/**
 * The GET whose path ends a URI that was answered to a call, which may be that of a gateway before the server.
 * `undefined` where there is none, or where it needs more than its path.
 */
export function readAt(location: string, call: Call, contract: Contract): Call | undefined {
  const { basePath, path } = call.operation;
  const base = `http://host${basePath}${path.expand(call.path)}`;
  if (!URL.canParse(location, base)) return undefined;
  const segments = new URL(location, base).pathname.split('/').filter((part) => part !== '');
  const reads = contract.operations
    .filter(({ method, parameters }) => method === 'get' && parameters.every(isInPath))
    .toSorted(
      (a, b) => b.path.segments.length - a.path.segments.length || variables(a) - variables(b),
    );
  for (const operation of reads) {
    const values = matched(operation, segments);
    if (values !== undefined) return plainRead(operation, values, call);
  }
  return undefined;
}

/** `/jobs/latest` is no job of that name. */
function variables({ path }: Operation): number {
  return path.parameters.length;
}

function isInPath(parameter: { readonly in: string; readonly required: boolean }): boolean {
  return parameter.in === 'path' || !parameter.required;
}

function matched(operation: Operation, segments: readonly string[]): Call['path'] | undefined {
  const template = operation.path.segments;
  const tail = segments.slice(-template.length);
  if (template.length === 0 || tail.length < template.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const actual = decode(tail[index] ?? '');
    const [, name] = /^\{([^{}]+)\}$/.exec(part) ?? [];
    if (name !== undefined) values[name] = actual;
    else if (part !== actual) return undefined;
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
