import path from 'node:path';
import { bundle, Contract } from '../contract/index.ts';
import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import type { Config } from './config.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';

export interface BundleOptions {
  /** Instead of the one found at or above the spec. */
  readonly config?: Config | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
}

/**
 * A description in one document of OpenAPI 3.1 without references to other files: what a mock in a browser takes. Its
 * webhooks are left out.
 *
 * @throws {SpecwrightError} when the spec or the configuration cannot be read
 */
export async function bundleSpec(
  spec: string,
  { config, projectRoot }: BundleOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  const file = path.resolve(spec);
  const { overlays } = config ?? (await loadConfig(path.dirname(file)));
  const { document } = await loadDescription(file, { projectRoot, overlays });
  const contract = new Contract(document);
  const { value } = document.node;
  const { webhooks: _webhooks, ...root } = isRecord(value) ? value : {};
  const { paths, ...parts } = bundle(contract);
  const servers = new Map(
    contract.operations.map(({ path: { text }, pathItem }) => [
      text,
      own(pathItem.value, 'servers'),
    ]),
  );
  const items = Object.entries(paths).map(([text, item]) => {
    const near = servers.get(text);
    return [text, near === undefined ? item : { servers: near, ...item }] as const;
  });
  return { ...root, ...parts, info: root['info'], paths: Object.fromEntries(items) };
}
