import path from 'node:path';
import { Contract, readableContract } from '../contract/index.ts';
import {
  createLiveMock,
  hostMock,
  readRecording,
  Recorder,
  type HostOptions,
  type LiveMockOptions,
  type MockHost,
} from '../mock/index.ts';
import type { SpecwrightError } from '../shared/specwright-error.ts';
import type { Config } from './config.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import { mockSettings } from './mock-settings.ts';
import { selectConventions } from './select-conventions.ts';
import { writeExample } from './write-example.ts';

export interface CreateMockOptions
  extends
    Pick<
      LiveMockOptions,
      | 'watch'
      | 'onReload'
      | 'report'
      | 'environment'
      | 'stateless'
      | 'seed'
      | 'scenario'
      | 'usual'
      | 'proxy'
    >,
    Omit<HostOptions, 'writeExample' | 'recorder'> {
  /** Instead of the one found at or above the spec. */
  readonly config?: Config | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** File to append every exchange to, without what lets callers in. */
  readonly record?: string | undefined;
  /** File of recorded exchanges, to answer equal requests from. */
  readonly replay?: string | undefined;
  /** Files of OpenAPI Overlays, instead of the configuration's. */
  readonly overlays?: readonly string[] | undefined;
}

/**
 * A mock of an OpenAPI description that follows its files until `close()`. Call its `fetch`, or serve it with
 * `listenMock`.
 *
 * @throws {SpecwrightError} when the spec or the configuration cannot be read
 */
export async function createMock(
  spec: string,
  { config, projectRoot, overlays, record, replay, ...options }: CreateMockOptions = {},
): Promise<MockHost> {
  const file = path.resolve(spec);
  const chosen = config ?? (await loadConfig(path.dirname(file)));
  const recording = replay ?? chosen.mock?.replay;
  const { report = () => {} } = options;
  const recorder = record === undefined ? undefined : await Recorder.open(record, report);
  let known: ReadonlySet<string> | undefined;
  const live = await createLiveMock({
    proxy: chosen.mock?.proxy,
    replay: recording === undefined ? undefined : await readRecording(recording),
    ...options,
    ...mockSettings(chosen.mock, options),
    ...selectConventions(chosen),
    async load() {
      const broken: SpecwrightError[] = [];
      const { document } = await loadDescription(file, {
        projectRoot,
        overlays: overlays ?? chosen.overlays,
        onBrokenReference: (error) => broken.push(error),
      });
      // A part that is missing from the start is lived with; a missing file, or an edit that breaks more, is refused.
      const fresh = broken.find(
        ({ code, message }) => code !== 'SPEC_REF' || known?.has(message) === false,
      );
      if (fresh !== undefined) throw fresh;
      if (known === undefined) for (const error of broken) report(notServed(error));
      known ??= new Set(broken.map(({ message }) => message));
      return broken.length === 0 ? new Contract(document) : readableContract(document);
    },
  });
  return hostMock(live, { ...chosen.mock, ...options, writeExample, recorder });
}

function notServed({ message, location }: SpecwrightError): string {
  const place =
    location === undefined
      ? ''
      : `${path.relative(process.cwd(), location.file)}:${location.line}:${location.column} `;
  return `${place}${message} Operations that need it answer 501.`;
}
