import { RouteTree } from '../routing/route-tree.ts';
import { chooseScenario } from './control/choose-scenario.ts';
import { clearRequests } from './control/clear-requests.ts';
import { curl } from './control/curl.ts';
import { fireCallbacks } from './control/fire-callbacks.ts';
import { fireWebhook } from './control/fire-webhook.ts';
import { keepExample } from './control/keep-example.ts';
import { loadState } from './control/load-state.ts';
import { operation } from './control/operation.ts';
import { overview } from './control/overview.ts';
import { request } from './control/request.ts';
import { requests } from './control/requests.ts';
import { resetState } from './control/reset-state.ts';
import { resources } from './control/resources.ts';
import { showScenario } from './control/show-scenario.ts';
import { showState } from './control/show-state.ts';
import { webhooks } from './control/webhooks.ts';
import type { ControlEndpoint } from './control-call.ts';

/** Where the mock's own endpoints are. No API is expected to have paths below it. */
export const CONTROL_PATH = '/__specwright';

const ENDPOINTS: readonly (readonly [string, string, ControlEndpoint])[] = [
  ['GET', '', overview],
  ['GET', '/operations/{id}', operation],
  ['POST', '/curl', curl],
  ['GET', '/requests', requests],
  ['DELETE', '/requests', clearRequests],
  ['GET', '/requests/{id}', request],
  ['POST', '/requests/{id}/callbacks', fireCallbacks],
  ['GET', '/webhooks', webhooks],
  ['POST', '/webhooks/{name}', fireWebhook],
  ['POST', '/requests/{id}/example', keepExample],
  ['GET', '/resources', resources],
  ['GET', '/state', showState],
  ['PUT', '/state', loadState],
  ['DELETE', '/state', resetState],
  ['GET', '/scenario', showScenario],
  ['PUT', '/scenario', chooseScenario],
];

export interface ControlRoute {
  readonly template: string;
  readonly endpoint: ControlEndpoint;
}

export const CONTROL_ROUTES = new RouteTree<ControlRoute>();
for (const [method, path, endpoint] of ENDPOINTS) {
  const template = CONTROL_PATH + path;
  CONTROL_ROUTES.add(method, template, { template, endpoint });
}
