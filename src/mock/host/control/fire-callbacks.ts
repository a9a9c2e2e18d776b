import type { ControlEndpoint } from '../control-call.ts';
import { findEntry } from '../find-entry.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `POST /__specwright/requests/{id}/callbacks`: sends again what a request has set off; tells what became of it. */
export const fireCallbacks: ControlEndpoint = async (call) =>
  jsonAnswer(await call.callbacks.fireAgain(findEntry(call), call.mock));
