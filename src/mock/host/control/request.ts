import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import { showEntry } from '../../traffic/show-entry.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/requests/{id}` */
export const request: ControlEndpoint = ({ traffic, path, origin }) => {
  const entry = traffic.get(Number(path['id']));
  if (entry === undefined) {
    throw new Problem(
      'not-found',
      'There is no such request any more. List them to see which are kept.',
    );
  }
  return jsonAnswer(showEntry(entry, origin));
};
