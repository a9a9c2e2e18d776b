import type { IHttpRequest } from '@stoplight/prism-http';
import type { Operation } from '../../contract/index.ts';
import type { Preference } from '../preference.ts';
import type { PrismAnswer, PrismOperation } from '../prism/prism-operation.ts';
import { explainPrismError } from './explain-prism-error.ts';

/**
 * The answer that a `Prefer` header names.
 *
 * @throws {Problem} invalid, when the operation declares no such answer
 */
export async function findPreferred(
  operation: Operation,
  prism: PrismOperation,
  request: IHttpRequest,
  { code, example, dynamic = false }: Preference,
): Promise<PrismAnswer> {
  try {
    return await prism.answer(request, {
      dynamic,
      ...(code === undefined ? {} : { code }),
      ...(example === undefined ? {} : { exampleKey: example }),
    });
  } catch (error) {
    throw explainPrismError(operation, error);
  }
}
