import { own } from '../../../shared/own.ts';
import { quoteNames } from '../../../shared/quote-names.ts';
import { Problem } from '../../../../templates/server-express/runtime/problem.ts';
import type { Contract, Operation } from '../../../contract/index.ts';
import { messagesOf } from '../../callbacks/messages-of.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `POST /__specwright/webhooks/{name}`: sends it to `{"url": "…"}`, with `body` if that is given; tells what became of it. */
export const fireWebhook: ControlEndpoint = async (call) => {
  const { mock, callbacks, session, path, body } = call;
  const name = path['name'] ?? '';
  const operation = findMessage(mock.contract, name);
  const url = own(body, 'url') ?? callbacks.webhookUrl;
  if (typeof url !== 'string') {
    const message =
      'It is not said where to send it. Send {"url": "http://…"}, or start the mock with `--webhook-url`.';
    throw new Problem('invalid', message);
  }
  const fired = { url, body: own(body, 'body'), session: session.name };
  const delivery = await callbacks.fire(operation, name, fired);
  if (delivery.problem !== null) throw new Problem('unprocessable', delivery.problem);
  return jsonAnswer(delivery);
};

/** @throws {Problem} not-found */
function findMessage(contract: Contract, name: string): Operation {
  const messages = messagesOf(contract);
  const found = messages.find((message) => message.name === name);
  if (found !== undefined) return found.operation;
  const names = new Set(messages.map((message) => message.name));
  const known = names.size === 0 ? 'none' : quoteNames(names);
  throw new Problem('not-found', `The contract has no webhook of that name. It has ${known}.`);
}
