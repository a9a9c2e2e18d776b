import { EVENT_ALIAS, EVENT_DOCUMENT, EVENT_POP, EVENT_SCALAR, type Event } from 'js-yaml';

/** Moves an event without anchor and tag by so many UTF-16 code units. Large texts have too many of them for copies. */
export function shiftEvent(event: Event, by: number): void {
  const { type } = event;
  if (type === EVENT_SCALAR) {
    if (event.valueStart < 0) return; // an empty value stands nowhere
    event.valueStart += by;
    event.valueEnd += by;
  } else if (type !== EVENT_POP && type !== EVENT_DOCUMENT && type !== EVENT_ALIAS) {
    event.start += by;
  }
}
