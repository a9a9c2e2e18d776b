import { showEntry } from '../../traffic/show-entry.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { entryOf } from '../entry-of.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/requests/{id}` */
export const request: ControlEndpoint = (call) => jsonAnswer(showEntry(entryOf(call), call.origin));
