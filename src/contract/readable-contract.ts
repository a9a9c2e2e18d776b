import { SpecwrightError } from '../shared/specwright-error.ts';
import type { SpecDocument } from '../spec/index.ts';
import { bundle } from './bundle.ts';
import { Contract } from './contract.ts';
import type { Operation } from './operation.ts';

/** What can be read of a description in which references lead nowhere: operations that need those are set aside. */
export function readableContract(document: SpecDocument): Contract {
  const whole = new Contract(document);
  const unreadable = whole.operations.flatMap((operation): [Operation, Error][] => {
    try {
      bundle(whole, [operation]);
      return [];
    } catch (error) {
      if (error instanceof SpecwrightError) return [[operation, error]];
      throw error;
    }
  });
  return new Contract(document, new Map(unreadable));
}
