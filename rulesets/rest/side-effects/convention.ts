import type { Operation } from '../../../src/contract/index.ts';
import { defineConvention, overContract, VERBS, words } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/side-effects',
  summary:
    'An action says what else it does: under `Side effects` in its description, or in `x-side-effects`.',
  why: 'Who retries or tests an action has to know what it sends, charges or deletes besides its answer.',
  since: '0.1.0',
  sources: ['RFC 9110 section 9.2.1 (safe methods)', 'Google AIP-136'],
  severity: 'info',
  presets: ['strict'],
  untested: 'What an operation does elsewhere shows in none of its answers.',
  lint: overContract((report, { contract }) => {
    const actions = new Set(contract.resources.flatMap((resource) => resource.actions));
    for (const operation of contract.operations) {
      if (!isAction(operation, actions)) continue;
      if (operation.node.child('x-side-effects') !== undefined) continue;
      if (/side[- ]effect/i.test(operation.description ?? '')) continue;
      report(
        operation.node,
        `The action ${operation.id} does not say what else it does`,
        'Add `x-side-effects`, a list of what happens besides the answer, empty if nothing does',
      );
    }
  }),
});

/** What is POSTed below an item and does not say that it creates something there. */
function isAction(operation: Operation, actions: ReadonlySet<Operation>): boolean {
  const { method, path, responses } = operation;
  const [verb = ''] = words(path.segments.at(-1) ?? '');
  if (method !== 'post') return false;
  return VERBS.has(verb) || (actions.has(operation) && !responses.has('201'));
}
