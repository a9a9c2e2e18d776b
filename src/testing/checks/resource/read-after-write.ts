import { findFields, type Payload } from '../../../contract/index.ts';
import {
  defineCheck,
  sentFields,
  type Answer,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { own } from '../../../shared/own.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { assumedDefaults } from '../support/assumed-defaults.ts';
import { createItem } from '../support/create-item.ts';
import { findDifference, showChange } from '../support/difference.ts';
import { isDone } from '../support/is-done.ts';
import { readItem, type Shown } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { sharedFields, type SharedField } from '../support/shared-fields.ts';
import { keptByUpdate, type Kept } from './kept-by-update.ts';

const WRITES = new Set(['post', 'put', 'patch']);

export default defineCheck({
  kind: 'property',
  inapplicable(operation, contract) {
    const read = WRITES.has(operation.method) ? readingOf(operation, contract) : undefined;
    if (read === undefined) return 'it writes nothing that has a GET of its own';
    return sharedFields(operation, read, contract).length === 0
      ? 'nothing that it takes is shown again'
      : undefined;
  },
  covers: true,
  calls: (source, operation) => source.edges(operation),
  async verify(draft, api, { contract }) {
    const { operation } = draft;
    const read = readingOf(operation, contract);
    if (read === undefined) return { inconclusive: 'it cannot be read' };
    const fields = sharedFields(operation, read, contract);
    const written =
      operation.method === 'post'
        ? await createItem(draft, api, contract)
        : { answer: await api.send(draft), like: draft };
    if ('inconclusive' in written) return written;
    const { answer, like } = written;
    // What was taken already is sent in other words.
    const { call } = answer;
    if (sentFields(call) === undefined) return { inconclusive: 'it sends no object' };
    if (!isDone(answer)) return { inconclusive: `the call was answered ${answer.status}` };
    const echo = payloadOf(answer, operation);
    const shown = await readItem(read, like, api);
    if ('inconclusive' in shown) return shown;
    const violation = compare(call, shown.item, fields, shown.answer);
    if (violation !== undefined) return { ...violation, after: [answer] };
    const untrue = isRecord(echo)
      ? compare(call, onlyKnown(echo, shown.item), fields, answer)
      : undefined;
    if (untrue !== undefined || operation.method !== 'post') return untrue;
    const kept = await keptByUpdate(call, like, shown, { fields, read }, { api, contract });
    return kept === undefined ? undefined : { ...lost(call, shown, kept), after: [answer] };
  },
});

function compare(
  call: Call,
  item: Readonly<Record<string, unknown>>,
  fields: readonly SharedField[],
  answer: Answer,
): Violation | undefined {
  const body = sentFields(call) ?? {};
  const { method } = call.operation;
  const where = answer.call === call ? 'the answer' : 'the GET that follows';
  const difference = findDifference(body, item, fields);
  if (difference === undefined)
    return method === 'patch' ? undefined : assumed(call, item, fields, answer);
  const { name, text } = difference;
  return {
    expected: `\`${name}\` in ${where} as ${method.toUpperCase()} sent it`,
    actual: text,
    cause: name,
    answer,
  };
}

/** What a write does not show itself has its default too where it was left out. */
function assumed(
  call: Call,
  item: Readonly<Record<string, unknown>>,
  fields: readonly SharedField[],
  answer: Answer,
): Violation | undefined {
  const { method, payload } = call.operation;
  const unseen = fields.filter(({ name }) => !isShown(payload, name));
  const difference = findDifference(assumedDefaults(call, item, unseen), item, unseen);
  if (difference === undefined) return undefined;
  return {
    expected: `\`${difference.name}\` in the GET that follows to be its default, since ${method.toUpperCase()} left it out`,
    actual: difference.text,
    cause: `the default of ${difference.name}`,
    answer,
  };
}

function lost(call: Call, { item, answer }: Shown, { name, update }: Kept): Violation {
  return {
    expected: `\`${name}\` in the GET that follows as POST sent it, which ${update.id} keeps as it is`,
    actual: showChange(own(sentFields(call), name), own(item, name)),
    cause: name,
    answer,
  };
}

function isShown(payload: Payload | undefined, name: string): boolean {
  return payload !== undefined && findFields(payload.schema).schema.property(name) !== undefined;
}

/** An answer to a write may leave out what a GET shows. */
function onlyKnown(
  echo: Readonly<Record<string, unknown>>,
  item: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...item, ...echo };
}
