import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Preference } from '../preference.ts';
import type { PrismEngine } from '../prism/prism-engine.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { toPrismRequest } from '../prism/to-prism-request.ts';
import { explainPrismError } from './explain-prism-error.ts';

/**
 * The example that a preference names.
 *
 * @throws {Problem} invalid, when the operation declares no such answer
 */
export async function findPreferred(
  operation: Operation,
  { code, example }: Preference,
  engine: PrismEngine,
  exchange: Exchange,
): Promise<ContractAnswer> {
  const prism = await engine.operation(operation);
  try {
    return await prism.answer(toPrismRequest(operation, exchange), {
      dynamic: false,
      ...(code === undefined ? {} : { code }),
      ...(example === undefined ? {} : { exampleKey: example }),
    });
  } catch (error) {
    throw explainPrismError(operation, error);
  }
}
