import { own } from '../../../shared/own.ts';
import { quoteNames } from '../../../shared/quote-names.ts';
import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `PUT /__specwright/scenario`: the session plays `{"name": "…"}` from now on; `null` ends it. */
export const chooseScenario: ControlEndpoint = ({ mock: { scenarios }, session, body }) => {
  const name = own(body, 'name');
  const isKnown = name === null || (typeof name === 'string' && scenarios.has(name));
  if (!isKnown) {
    const known = scenarios.names.length === 0 ? 'none' : quoteNames(scenarios.names);
    throw new Problem(
      'invalid',
      `Send {"name": …} with null or the name of a scenario. There are: ${known}.`,
    );
  }
  session.scenario = name ?? undefined;
  return jsonAnswer({ name });
};
