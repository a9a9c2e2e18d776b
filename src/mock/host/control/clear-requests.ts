import type { ControlEndpoint } from '../control-call.ts';

/** `DELETE /__specwright/requests` */
export const clearRequests: ControlEndpoint = ({ traffic }) => {
  traffic.clear();
  return { status: 204, headers: {}, body: undefined };
};
