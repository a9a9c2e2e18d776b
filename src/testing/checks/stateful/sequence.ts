import * as fc from 'fast-check';
import { defineCheck, type Answer, type Api, type Call } from '../../../convention/index.ts';
import { CallsOf } from '../../call/calls-of.ts';
import { validCalls } from '../../call/valid-calls.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';
import { SequenceRun } from './sequence-run.ts';
import { stepKinds, type Step } from './step.ts';

/** Steps of a sequence, at most. */
const LONGEST = 16;

/** Items beside the first with which a sequence begins, at most. */
const MOST_OTHERS = 1;

/** The call that begins a sequence, and what is done after it. */
interface Sequence extends Call {
  /** Items that are created beside the first. */
  readonly others: number;
  readonly steps: readonly Step[];
}

export default defineCheck({
  kind: 'property',
  unlessFound: 'resource',
  runs: 5,
  inapplicable(operation, contract) {
    const resource = resourceCreatedBy(operation, contract);
    if (resource === undefined) return 'it creates nothing';
    return new Set(stepKinds(resource)).size < 2
      ? 'there is nothing to do with what it creates but to read it'
      : undefined;
  },
  calls(_source, operation, { contract }) {
    const resource = resourceCreatedBy(operation, contract);
    const kinds = resource === undefined ? [] : stepKinds(resource);
    const step = fc.record({ kind: fc.constantFrom(...kinds), target: fc.nat(1) });
    const steps = fc.array(step, { minLength: 1, maxLength: LONGEST, size: 'max' });
    return new CallsOf(
      validCalls(operation).arms.map((arm) =>
        fc
          .tuple(arm, fc.nat(MOST_OTHERS), steps)
          .map(([call, others, list]): Sequence => ({ ...call, others, steps: list })),
      ),
    );
  },
  async verify(call, api, { contract }) {
    const resource = resourceCreatedBy(call.operation, contract);
    const read = resource?.operations.read;
    if (resource === undefined || read === undefined) return { inconclusive: 'it creates nothing' };
    const written: Answer[] = [];
    const watched: Api = {
      ...api,
      send: async (sent, options) => {
        const answer = await api.send(sent, options);
        if (sent.operation.method !== 'get') written.push(answer);
        return answer;
      },
    };
    const run = new SequenceRun(resource, read, watched, contract);
    await run.create(call);
    if (run.items.length === 0) return { inconclusive: 'nothing was created' };
    const { others, steps } = call as Sequence;
    const more = Array.from({ length: others }, (_, target): Step => ({ kind: 'create', target }));
    const violation = await run.all([...more, ...steps]);
    if (violation === undefined) return undefined;
    return { ...violation, after: written.filter((answer) => answer !== violation.answer) };
  },
});
