import { isRecord } from '../../shared/is-record.ts';
import { isBeside } from './is-beside.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { sentFields } from './sent-fields.ts';
import { spokenField } from './spoken-field.ts';
import type { Write } from './write.ts';

/**
 * What a caller may set, and sees again: the identity and what no request has are the server's, a password is shown to
 * nobody.
 */
export function clientPart(model: ResourceModel, write: Write): Item {
  const { body } = write;
  if (!isRecord(body)) return {};
  const taken = sentFields(write);
  const isSecret = (name: string): boolean => {
    const schema = taken?.property(name);
    return schema?.keyword('writeOnly') === true || schema?.keyword('format') === 'password';
  };
  // What no schema speaks of is for the caller to keep.
  const isOfServer = (name: string): boolean =>
    name === model.identity || (Object.hasOwn(model.properties, name) && model.isServerOwned(name));
  // Beside its fields an item has what it is declared to have: what is sent there may be about the call.
  const hasNoPlace = (name: string): boolean =>
    isBeside(name) && model.fields.property(name) === undefined;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !isSecret(name) && !hasNoPlace(name))
      .map(([name, value]) => [shownName(model, name), value] as const)
      .filter(([name]) => !isOfServer(name)),
  );
}

/** `FriendlyName` is sent where `friendly_name` is shown. */
function shownName({ properties }: ResourceModel, name: string): string {
  if (Object.hasOwn(properties, name)) return name;
  const spoken = spokenField(name);
  return Object.keys(properties).find((each) => spokenField(each) === spoken) ?? name;
}
