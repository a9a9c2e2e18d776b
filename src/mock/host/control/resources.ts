import { describeResource } from '../../state/describe-resource.ts';
import type { ControlEndpoint } from '../control-call.ts';
import { jsonAnswer } from '../json-answer.ts';

/** `GET /__specwright/resources`: what was derived from the contract. */
export const resources: ControlEndpoint = ({ mock: { roles } }) =>
  jsonAnswer(roles.models.map((model) => describeResource(model, roles.parentOf(model))));
