import { fieldName, type Operation } from '../../../src/contract/index.ts';
import { defineCheck, valueAt, type Call } from '../../../src/convention/index.ts';

/** Every page says where it stands, and is no longer than asked. */
export default defineCheck({
  kind: 'answer',
  inapplicable(operation) {
    if (operation.pagination === undefined) return 'it is no paginated collection';
    return operation.success?.json?.schema?.property('meta') === undefined
      ? 'it declares no `meta`'
      : undefined;
  },
  verify(answer) {
    const { call, status, body } = answer;
    if (status < 200 || status > 299) return undefined;
    const declared = call.operation.success?.json?.schema?.property('meta');
    const perPage = fieldName(declared, 'per_page');
    const keys = ['total', 'page', perPage, fieldName(declared, 'next_cursor')];
    // What the contract has never promised is the linter's to ask for.
    const missing = keys.find(
      (key) => declared?.required.has(key) === true && valueAt(body, 'meta', key) === undefined,
    );
    if (missing !== undefined) {
      return { expected: `\`meta.${missing}\` with every page`, actual: 'none', answer };
    }
    const wanted = pageSize(call);
    const size = valueAt(body, 'meta', perPage);
    if (wanted !== undefined && size !== undefined && size !== wanted) {
      return {
        expected: `\`meta.${perPage}\` to be what was asked for, or its declared default`,
        actual: `${JSON.stringify(size)} instead of ${wanted}`,
        answer,
      };
    }
    const page = valueAt(body, 'meta', 'page');
    const asked = call.query[call.operation.pagination?.page ?? ''];
    const total = valueAt(body, 'meta', 'total');
    const isThere =
      typeof asked === 'number' &&
      typeof size === 'number' &&
      typeof total === 'number' &&
      asked <= Math.ceil(total / size);
    if (isThere && typeof page === 'number' && page !== asked) {
      return {
        expected: '`meta.page` to be the page that was asked for',
        actual: `${page} instead of ${asked}`,
        answer,
      };
    }
    const items = valueAt(body, ...(call.operation.pagination?.items ?? []));
    if (!Array.isArray(items) || typeof size !== 'number' || items.length <= size) return undefined;
    return {
      expected: `at most \`meta.${perPage}\` items on a page`,
      actual: `${items.length} items, \`${perPage}\` being ${size}`,
      answer,
    };
  },
});

function pageSize({ operation, query }: Call): unknown {
  const name = operation.pagination?.size;
  if (name === undefined) return undefined;
  return query[name] ?? declaredDefault(operation, name);
}

function declaredDefault(operation: Operation, name: string): unknown {
  return operation.parameter('query', name)?.schema?.keyword('default');
}
