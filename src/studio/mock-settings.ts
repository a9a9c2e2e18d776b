import type { MockOptions } from '../mock/create-mock.ts';
import type { Config } from './config.ts';

type Settings = Pick<MockOptions, 'seed' | 'stateless' | 'scenario' | 'scenarios' | 'usual'>;

/** What a configuration says of how a mock answers; `chosen` wins over it. */
export function mockSettings(mock: Config['mock'] = {}, chosen: Settings = {}): Settings {
  const { seed, stateless, delay, errorRate, scenario, scenarios } = mock;
  const usual = {
    ...(delay === undefined ? {} : { delay }),
    ...(errorRate === undefined ? {} : { errorRate }),
    ...chosen.usual,
  };
  return { seed, stateless, scenario, scenarios, ...chosen, usual };
}
