import * as fc from 'fast-check';
import { defineCheck, type Answer, type Api, type Call } from '../../../convention/index.ts';
import { CallsOf } from '../../call/calls-of.ts';
import { validCalls } from '../../call/valid-calls.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';
import { SequenceRun } from './sequence-run.ts';
import { stepKinds, type Step, type StepKind } from './step.ts';

/** Steps of a sequence for each kind of them. */
const PER_KIND = 2;

/** A step is there unless shrinking takes it away: once in so many it is not. */
const ALMOST_ALWAYS = 1_000_000;

/** What makes a sequence more than a creation and a look. */
const CHANGES: ReadonlySet<StepKind> = new Set(['replace', 'update', 'delete']);

/** The call that begins a sequence, and what is done after it. */
interface Sequence extends Call {
  /** Whether another item is created beside the first. */
  readonly hasOther: boolean;
  readonly steps: readonly Step[];
}

export default defineCheck({
  kind: 'property',
  unlessFound: 'resource',
  runs: 2,
  inapplicable(operation, contract) {
    const resource = resourceCreatedBy(operation, contract);
    if (resource === undefined) return 'it creates nothing';
    return stepKinds(resource).some((kind) => CHANGES.has(kind))
      ? undefined
      : 'there is nothing to do with what it creates but to read it';
  },
  calls(_source, operation, { contract }) {
    const resource = resourceCreatedBy(operation, contract);
    const kinds = resource === undefined ? [] : stepKinds(resource);
    const step = fc.record({ kind: fc.constantFrom(...kinds), target: fc.nat(1) });
    const usually = fc.option(step, { nil: undefined, freq: ALMOST_ALWAYS });
    const count = PER_KIND * new Set(kinds).size;
    const steps = fc
      .tuple(...Array.from({ length: count }, () => usually))
      .map((list) => list.filter((each) => each !== undefined));
    return new CallsOf(
      validCalls(operation).arms.map((arm) =>
        fc
          .tuple(arm, fc.option(fc.constant(true), { nil: false, freq: ALMOST_ALWAYS }), steps)
          .map(([call, hasOther, list]): Sequence => ({ ...call, hasOther, steps: list })),
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
    const { hasOther, steps } = call as Sequence;
    const other: Step = { kind: 'create', target: 0 };
    const violation = await run.all(hasOther ? [other, ...steps] : steps);
    if (violation === undefined) return undefined;
    return { ...violation, after: written.filter((answer) => answer !== violation.answer) };
  },
});
