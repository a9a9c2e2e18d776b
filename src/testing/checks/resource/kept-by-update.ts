import { isDeepStrictEqual } from 'node:util';
import type { Contract, Operation } from '../../../contract/index.ts';
import { sentFields, withFields, type Api, type Call } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import { isDone } from '../support/is-done.ts';
import { isValidBody } from '../support/is-valid-body.ts';
import { readItem, type Shown } from '../support/read-item.ts';
import type { SharedField } from '../support/shared-fields.ts';

/** A field that an update keeps to the letter, and the update. */
export interface Kept {
  readonly name: string;
  readonly update: Operation;
}

/**
 * Which field of a new item is only nearly what was sent, although an update with the same value keeps it. To sort a
 * set or to leave out what is empty is a custom of a server that it has everywhere, or it is a loss.
 */
export async function keptByUpdate(
  call: Call,
  like: Call,
  { item }: Shown,
  { fields, read }: { readonly fields: readonly SharedField[]; readonly read: Operation },
  { api, contract }: { readonly api: Api; readonly contract: Contract },
): Promise<Kept | undefined> {
  const body = sentFields(call) ?? {};
  const isKept = (shown: Shown['item'], name: string): boolean =>
    isDeepStrictEqual(own(shown, name), own(body, name));
  const doubtful = fields
    .map(({ name }) => name)
    .filter((name) => own(body, name) !== undefined && !isKept(item, name));
  if (doubtful.length === 0) return undefined;
  const some = Object.fromEntries(doubtful.map((name) => [name, own(body, name)]));
  for (const [method, sent] of [
    ['patch', some],
    ['put', body],
  ] as const) {
    const update = contract.at(method, read.path.text);
    const draft = update === undefined ? undefined : await api.callTo(update, like);
    if (update === undefined || draft === undefined) continue;
    const change = withFields(draft, sent);
    if (!isValidBody(update, change.body) || !isDone(await api.send(change))) continue;
    const changed = await readItem(read, like, api);
    if ('inconclusive' in changed) return undefined;
    const name = doubtful.find((each) => isKept(changed.item, each));
    return name === undefined ? undefined : { name, update };
  }
  return undefined;
}
