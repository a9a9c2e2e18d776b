import { own } from '../shared/own.ts';
import type { Operation } from './operation.ts';
import type { Pagination } from './pagination.ts';

const EXTENSION = 'x-speakeasy-pagination';

type Role = 'cursor' | 'page' | 'offset' | 'size';

/** Query parameter names by the part they play, those of JSON:API last; the first that is declared counts. */
const ROLES: Readonly<Record<Role, readonly string[]>> = {
  cursor: [
    'cursor',
    'page_token',
    'pageToken',
    'starting_after',
    'after',
    'page[cursor]',
    'page[after]',
  ],
  page: ['page', 'page_number', 'pageNumber', 'page[number]'],
  offset: ['offset', 'skip', 'page[offset]'],
  size: [
    'per_page',
    'perPage',
    'page_size',
    'pageSize',
    'limit',
    'size',
    'page[size]',
    'page[limit]',
  ],
};

/**
 * How a GET that answers with an array is walked, from `x-speakeasy-pagination` and from the names of its
 * query parameters; `undefined` when it is no collection or has no paging parameter.
 */
export function readPagination(operation: Operation): Pagination | undefined {
  if (operation.method !== 'get' || operation.payload?.schema.isArray !== true) return undefined;
  const found = new Map(
    (Object.keys(ROLES) as Role[]).map((role) => [role, declared(operation, role)]),
  );
  const mode =
    readMode(operation) ?? (['cursor', 'page', 'offset'] as const).find((role) => found.get(role));
  if (mode === undefined) return undefined;
  const names = [...found].filter((entry): entry is [Role, string] => entry[1] !== undefined);
  return { mode, ...Object.fromEntries(names), items: operation.payload.path };
}

function declared(operation: Operation, role: Role): string | undefined {
  return (
    extensionInput(operation, role) ??
    ROLES[role].find((name) => operation.parameter('query', name) !== undefined)
  );
}

/** `inputs` of the extension name parameters whose names say nothing by themselves. */
function extensionInput(operation: Operation, role: Role): string | undefined {
  const wanted = role === 'size' ? 'limit' : role;
  const inputs = own(own(operation.node.value, EXTENSION), 'inputs');
  if (!Array.isArray(inputs)) return undefined;
  const name = own(
    inputs.find((input) => own(input, 'type') === wanted),
    'name',
  );
  return typeof name === 'string' ? name : undefined;
}

function readMode(operation: Operation): Pagination['mode'] | undefined {
  switch (own(own(operation.node.value, EXTENSION), 'type')) {
    case 'cursor':
      return 'cursor';
    case 'offsetLimit':
      return declared(operation, 'page') === undefined ? 'offset' : 'page';
    default:
      return undefined;
  }
}
