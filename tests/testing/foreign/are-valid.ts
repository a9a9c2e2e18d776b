import type { Operation } from '../../../src/contract/index.ts';

/** Whether the parameters of a query are what the contract allows. */
export function areValid({ parameters }: Operation, query: URLSearchParams): boolean {
  return parameters
    .filter(({ in: place }) => place === 'query')
    .every(({ name, schema }) => {
      const [text, ...others] = query.getAll(name);
      if (text === undefined || schema === undefined) return true;
      const isNumber = schema.types.includes('integer');
      if (others.length > 0 || (isNumber && !/^-?\d+$/.test(text))) return false;
      return schema.judge(isNumber ? Number(text) : text, 'request').length === 0;
    });
}
