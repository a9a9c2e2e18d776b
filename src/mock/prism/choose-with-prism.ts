import type { Contract } from '../../contract/index.ts';
import type { ChooseAnswer } from '../answer/choose-answer.ts';
import { explainPrismError } from './explain-prism-error.ts';
import { PrismEngine } from './prism-engine.ts';
import { toPrismRequest } from './to-prism-request.ts';

/** Has Prism choose among the declared answers of a contract. */
export function chooseWithPrism(contract: Contract): ChooseAnswer {
  const engine = new PrismEngine(contract);
  return async (operation, preference, exchange) => {
    const { code, example } = preference;
    const prism = await engine.operation(operation);
    try {
      return await prism.answer(toPrismRequest(operation, exchange), {
        dynamic: false,
        ...(code === undefined ? {} : { code }),
        ...(example === undefined ? {} : { exampleKey: example }),
      });
    } catch (error) {
      throw explainPrismError(operation, preference, error);
    }
  };
}
