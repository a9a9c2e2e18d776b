import {
  constructFromEvents,
  EVENT_POP,
  getScalarValue,
  SCALAR_STYLE_PLAIN,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import type { EventTree } from './event-tree.ts';
import { YAML_SCHEMA } from './yaml-schema.ts';

/** The key as JavaScript has it: `0x10` and `~` are written otherwise than they are read. */
export function keyName({ text, events }: EventTree, key: ScalarEvent): string {
  const written = getScalarValue(text, key);
  if (key.style !== SCALAR_STYLE_PLAIN || !/^$|^[-+.\d~tfn]/i.test(written)) return written;
  const document = events[0];
  if (document === undefined) return written;
  const alone: Event[] = [document, key, { type: EVENT_POP }];
  return String(constructFromEvents(alone, { source: text, schema: YAML_SCHEMA })[0]);
}
