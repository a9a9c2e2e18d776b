import {
  schemaForDirection,
  spokenName,
  validatorFor,
  type MediaType,
  type Operation,
  type Schema,
} from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { EventFacts } from './event-facts.ts';
import { groundBody } from './ground-body.ts';
import type { MessageBody } from './message-body.ts';

export interface ComposeBodyOptions {
  /** Of the callback or the webhook: `order.created`. */
  readonly name: string;
  readonly facts: EventFacts;
  readonly seed: string;
}

/** How often another body is made: conditions across properties are met by chance. */
const ATTEMPTS = 8;

/** The contract's example of a message's body, else one made after its schema; told of the event either way. */
export function composeBody(
  { requestBody }: Operation,
  { name, facts, seed }: ComposeBodyOptions,
): MessageBody | undefined {
  const media = requestBody?.json ?? [...(requestBody?.content.values() ?? [])][0];
  if (media === undefined) return undefined;
  const { schema } = media;
  const isValid = validity(media);
  // A range stands for JSON.
  const type = media.name.includes('*') ? 'application/json' : media.name;
  for (const found of candidates(media, seed)) {
    if (!isValid(found)) continue;
    const named = nameEvent(found, schema, name);
    const value = groundBody(isValid(named) ? named : found, facts, isValid);
    return { type, schema, value };
  }
  return { type, schema, value: undefined };
}

/** Where a property names one of several events, it is this one. */
function nameEvent(body: unknown, schema: Schema | undefined, name: string): unknown {
  if (!isRecord(body)) return body;
  const wanted = spokenName(name);
  const named = [...(schema?.properties ?? [])].flatMap(([key, { values = [] }]) => {
    const value = values.find((each) => typeof each === 'string' && spokenName(each) === wanted);
    return value === undefined || !Object.hasOwn(body, key) ? [] : [[key, value] as const];
  });
  return { ...body, ...Object.fromEntries(named) };
}

function* candidates({ examples, schema }: MediaType, seed: string): Generator<unknown> {
  yield* examples.values();
  if (schema === undefined) yield {};
  else {
    const json = schemaForDirection(schema.json, 'response');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const random = seededRandom(`${seed}#${attempt}`);
      yield generateValue(json, { random, useExamples: attempt === 0 });
    }
  }
}

/** The API is the one that speaks, so it tells what is read-only. */
function validity({ schema, isJson }: MediaType): (value: unknown) => boolean {
  if (schema === undefined) return () => true;
  const validate = validatorFor(schema.json, 'response');
  // An example of XML is text, whatever its schema says of its elements.
  return (value) => (!isJson && typeof value === 'string') || validate(value).length === 0;
}
