import { findFields, spokenName, type Contract, type Operation } from '../../../contract/index.ts';
import { defineCheck, type Answer } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { findDifference } from '../support/difference.ts';
import { isDone } from '../support/is-done.ts';
import { observeChange } from '../support/observe-change.ts';
import { readItem } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { sharedFields } from '../support/shared-fields.ts';

const CREATED = /^(created|created (at|on|time|date)|creation (time|date)|date created)$/;
const CHANGED =
  /^(updated|modified|changed|last (updated|modified|changed))( (at|on|time|date))?$|^date (updated|modified)$/;

/** Milliseconds after which a time that is kept to the second must be another one. */
const COARSE = 2000;

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: (operation, contract) =>
    momentsOf(operation, contract) === undefined
      ? 'it changes nothing that tells when it was created or changed'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const moments = momentsOf(call.operation, contract);
    if (moments === undefined) return { inconclusive: 'it cannot be read' };
    const { read, created, changed } = moments;
    const change = await observeChange(read, call, api);
    if ('inconclusive' in change) return change;
    const { before, answer, after } = change;
    const [earlier, later] = [before.item, after.item];
    if (created !== undefined && isMoved(own(earlier, created), own(later, created))) {
      return {
        expected: `\`${created}\` as it was before ${call.operation.id}`,
        actual: `${JSON.stringify(own(later, created))} instead of ${JSON.stringify(own(earlier, created))}`,
        cause: created,
        answer: after.answer,
        after: [answer],
      };
    }
    const fields = sharedFields(call.operation, read, contract);
    if (findDifference(earlier, later, fields) === undefined) {
      return { inconclusive: 'the change changed nothing' };
    }
    const moment = changed === undefined ? undefined : own(later, changed);
    if (changed === undefined || own(earlier, changed) !== moment) return undefined;
    if (!isStuck(moment, after.answer)) return { inconclusive: 'it was changed at the same time' };
    // Two changes may fall into one millisecond; three hardly do, with reads between them.
    const again = await api.callTo(call.operation, call);
    if (again === undefined || !isDone(await api.send(again))) {
      return { inconclusive: 'it cannot be changed again' };
    }
    const last = await readItem(read, call, api);
    if ('inconclusive' in last || own(last.item, changed) !== moment) return undefined;
    return {
      expected: `a later \`${changed}\` after ${call.operation.id}`,
      actual: `${JSON.stringify(moment)}, as before`,
      cause: changed,
      answer: last.answer,
      after: [answer],
    };
  },
});

interface Moments {
  readonly read: Operation;
  readonly created: string | undefined;
  readonly changed: string | undefined;
}

/** The times that a server sets by itself, of what a write changes. */
function momentsOf(operation: Operation, contract: Contract): Moments | undefined {
  if (operation.method !== 'put' && operation.method !== 'patch') return undefined;
  const read = readingOf(operation, contract);
  if (read === undefined) return undefined;
  const body = operation.requestBody?.json?.schema;
  const shown = read.payload?.schema;
  if (shown === undefined) return undefined;
  const sent = body === undefined ? undefined : findFields(body).schema;
  const names = [...findFields(shown).schema.properties].flatMap(([name, schema]) =>
    schema.keyword('format') === 'date-time' && sent?.property(name) === undefined ? [name] : [],
  );
  const created = names.find((name) => CREATED.test(spokenName(name)));
  const changed = names.find((name) => CHANGED.test(spokenName(name)));
  return created === undefined && changed === undefined ? undefined : { read, created, changed };
}

/** Whether a time is another one, however exactly each is written. */
function isMoved(earlier: unknown, later: unknown): boolean {
  if (typeof earlier !== 'string' || typeof later !== 'string') return false;
  return Math.trunc(Date.parse(earlier) / 1000) !== Math.trunc(Date.parse(later) / 1000)
    ? true
    : /\.\d{3}/.test(earlier) && /\.\d{3}/.test(later) && Date.parse(earlier) !== Date.parse(later);
}

/** Whether a time cannot be that of a change just made: it is too exact to be met twice, or too long ago by the server's clock. */
function isStuck(moment: unknown, { headers }: Answer): boolean {
  if (typeof moment !== 'string') return false;
  if (/\.(?!000)\d{3}/.test(moment)) return true;
  return Date.parse(headers['date'] ?? '') - Date.parse(moment) > COARSE;
}
