import { own } from '../../../shared/own.ts';
import { SpecwrightError } from '../../../shared/specwright-error.ts';
import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { findEntry } from '../find-entry.ts';
import { examplesOf } from '../examples-of.ts';
import { jsonAnswer } from '../json-answer.ts';

/** So that `Prefer: example=…` can name it. */
const NAME = /^[\w.-]{1,100}$/;

/** `POST /__specwright/requests/{id}/example`: keeps an exchange as the example `{"name": "…"}` in the description. */
export const keepExample: ControlEndpoint = async (call) => {
  const { mock, writeExample, body } = call;
  const entry = findEntry(call);
  const name = own(body, 'name');
  if (typeof name !== 'string' || !NAME.test(name)) {
    const message = 'Send {"name": …} with a name of letters, digits, `.`, `_` and `-`.';
    throw new Problem('invalid', message);
  }
  if (writeExample === undefined) {
    const message =
      'The mock has no description that it may write to. Start it with `specwright mock`.';
    throw new Problem('conflict', message);
  }
  try {
    const files = await writeExample(name, examplesOf(entry, mock.contract, name));
    return jsonAnswer({ name, files }, 201);
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    throw new Problem('conflict', `${error.message} ${error.hint ?? ''}`.trimEnd());
  }
};
