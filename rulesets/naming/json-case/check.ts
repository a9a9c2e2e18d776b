import { defineCheck, lacksJsonAnswer } from '../../../src/convention/index.ts';
import { renamedKeys } from './renamed-keys.ts';

/** Keys in answers have the case that the contract writes them in. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: lacksJsonAnswer,
  verify(answer) {
    const schema = answer.call.operation.response(answer.status)?.json?.schema;
    if (schema === undefined) return undefined;
    const [renamed] = renamedKeys([schema], answer.body);
    if (renamed === undefined) return undefined;
    const { key, declared } = renamed;
    return {
      expected: `\`${declared}\`, as the contract writes it`,
      actual: `\`${key}\``,
      cause: declared,
      answer,
    };
  },
});
