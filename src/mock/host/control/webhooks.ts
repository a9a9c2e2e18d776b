import { describeMessage } from '../../callbacks/describe-message.ts';
import { messagesOf } from '../../callbacks/messages-of.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/webhooks`: what the API sends by itself, webhooks and callbacks. */
export const webhooks: ControlEndpoint = ({ mock }) =>
  jsonAnswer(messagesOf(mock.contract).map(describeMessage));
