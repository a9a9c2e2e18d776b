import {
  defineCheck,
  isSuccess,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import type { Contract, Operation } from '../../../contract/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { findListed } from '../support/find-listed.ts';
import { hasFailed } from '../support/has-failed.ts';
import { isDone } from '../support/is-done.ts';
import { readItem } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { idOf } from '../../session/id-of.ts';

/** Properties by which an item that is still shown may say that it is no longer one. */
const MARK =
  /\b(status|state|delet\w*|remov\w*|archiv\w*|cancel\w*|active|enabled|disabled|trashed)\b/;

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation, contract) {
    const isOfItem =
      operation.method === 'delete' && operation.path.trailingParameter !== undefined;
    return isOfItem && readingOf(operation, contract) !== undefined
      ? undefined
      : 'it deletes nothing that has a GET of its own';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const read = readingOf(call.operation, contract);
    if (read === undefined) return { inconclusive: 'it cannot be read' };
    let before = await readItem(read, call, api);
    let answer = await api.send(call);
    for (const action of actionsOn(call.operation, contract)) {
      if (answer.status !== 409) break;
      const acting = await api.callTo(action, call);
      if (acting === undefined || !isSuccess(await api.send(acting))) continue;
      before = await readItem(read, call, api);
      answer = await api.send((await api.callTo(call.operation, call)) ?? call);
    }
    if ('inconclusive' in before) return before;
    if (!isDone(answer)) return { inconclusive: `the call was answered ${answer.status}` };
    const reading = await api.callTo(read, call);
    if (reading === undefined) return { inconclusive: 'it cannot be read' };
    const after = await api.send(reading);
    if (after.status < 200 || after.status > 299) {
      const again = await api.callTo(call.operation, call);
      // What another DELETE is answered is open (RFC 9110, section 9.2.2), but it must not fail.
      const second = again === undefined ? undefined : await api.send(again, { quietly: true });
      if (second !== undefined && hasFailed(second)) {
        return {
          expected: 'another DELETE to be answered 404, 410 or as the first',
          actual: `status ${second.status}`,
          answer: second,
          after: [answer],
        };
      }
      const violation = await listedStill(before.item, call, api, contract);
      return violation === undefined ? undefined : { ...violation, after: [answer] };
    }
    const item = payloadOf(after, read);
    if (isRecord(item) && isMarked(before.item, item)) {
      return { inconclusive: 'what is deleted is marked, and still shown' };
    }
    if (isRecord(item) && isAnother(before.item, item)) {
      return { inconclusive: 'its id was given to another item at once' };
    }
    return {
      expected: 'status 404 or 410 for an item that was deleted',
      actual: `status ${after.status}`,
      answer: after,
      after: [answer],
    };
  },
});

/** Actions that are tried before what may not be deleted as it is. */
const MOST_ACTIONS = 4;

/** What can be done to an item: some have to be closed, or brought back, before they may be deleted. */
function actionsOn({ path }: Operation, { operations }: Contract): readonly Operation[] {
  const item = `${path.text}/`;
  return operations
    .filter(
      ({ method, path: { text } }) =>
        method === 'post' && text.startsWith(item) && !/[/{]/.test(text.slice(item.length)),
    )
    .slice(0, MOST_ACTIONS);
}

/** What is gone must not be in the list either. */
async function listedStill(
  item: Readonly<Record<string, unknown>>,
  call: Call,
  api: Api,
  contract: Contract,
): Promise<Violation | undefined> {
  const resource = contract.resources.find(
    ({ operations }) => operations.delete === call.operation,
  );
  const id = resource === undefined ? undefined : idOf(item, resource);
  if (resource === undefined || id === undefined) return undefined;
  const found = await findListed(resource, id, call, api);
  if ('inconclusive' in found || found.item === undefined) return undefined;
  return {
    expected: 'a list without the item that was deleted',
    actual: `the id ${JSON.stringify(id)} in it`,
    answer: found.answer,
  };
}

/** Whether an item has nothing of another one but the id: some databases give ids anew. */
function isAnother(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  const texts = Object.entries(before).filter(
    ([name, value]) => typeof value === 'string' && value !== '' && own(after, name) !== undefined,
  );
  return texts.length > 0 && texts.every(([name, value]) => own(after, name) !== value);
}

function isMarked(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  return Object.keys(after).some(
    (name) =>
      MARK.test(words(name).join(' ')) &&
      JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)),
  );
}
