import { spokenName } from '../../../contract/index.ts';
import { sentFields, type Call } from '../../../convention/index.ts';
import { own } from '../../../shared/own.ts';
import type { SharedField } from './shared-fields.ts';

/** A name of what a server moves on by itself. */
const MOVING = /\b(status|state|stage|phase)\b/;

/** What was left out and is shown is what its schema says it is then (OpenAPI 3.1, section 4.8.24; JSON Schema 9.2). */
export function assumedDefaults(
  call: Call,
  item: Readonly<Record<string, unknown>>,
  fields: readonly SharedField[],
): Readonly<Record<string, unknown>> {
  const body = sentFields(call);
  return Object.fromEntries(
    fields
      .filter(({ name }) => !MOVING.test(spokenName(name)))
      .filter(({ name }) => own(body, name) === undefined && own(item, name) !== undefined)
      .map(({ name, sent }) => [name, sent.keyword('default') ?? undefined]),
  );
}
