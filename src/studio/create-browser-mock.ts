import { Contract, readableContract } from '../contract/index.ts';
import { assertServable } from '../mock/assert-servable.ts';
import { createMock, type MockOptions } from '../mock/create-mock.ts';
import type { Mock } from '../mock/mock.ts';
import { readSpec } from '../spec/read-spec.ts';
import type { Config } from './config.ts';
import { mockConventions } from './mock-conventions.generated.ts';
import { mockSettings } from './mock-settings.ts';
import { selectFrom } from './select-from.ts';

export interface BrowserMockOptions extends Pick<
  MockOptions,
  'environment' | 'report' | 'scenario' | 'seed' | 'stateless' | 'usual'
> {
  /** As in `specwright.config.ts`; of the conventions, those that no mock keeps do not matter. */
  readonly config?: Pick<Config, 'preset' | 'style' | 'conventions' | 'mock'> | undefined;
}

/**
 * A mock that runs where its caller does, in a page, a worker or a test: nothing is listened to, no file is read. Call its
 * `fetch`, or hand it to `mswHandlers`. What was sent is forgotten with it.
 *
 * @param spec an OpenAPI description in one document: as a value, or as the text of YAML or JSON
 * @throws {SpecwrightError} when it cannot be read, or the configuration asks for what is not there
 */
export async function createBrowserMock(
  spec: string | object,
  { config = {}, report = () => {}, ...options }: BrowserMockOptions = {},
): Promise<Mock> {
  const broken: string[] = [];
  const document = readSpec(spec, ({ message }) => broken.push(message));
  for (const message of broken) report(`${message} Operations that need it answer 501.`);
  const contract = broken.length === 0 ? new Contract(document) : readableContract(document);
  const kept = new Set(mockConventions.map(({ convention }) => convention.id));
  const chosen = Object.entries(config.conventions ?? {}).filter(([id]) => kept.has(id));
  const conventions = Object.fromEntries(chosen);
  return createMock(assertServable(contract), {
    ...options,
    ...mockSettings(config.mock, options),
    ...selectFrom(mockConventions, { ...config, conventions }),
    report,
  });
}
