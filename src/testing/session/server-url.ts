import type { Contract } from '../../contract/index.ts';
import { TestError } from '../test-error.ts';

/** The server under test: where it listens, and what stands before every path of the contract. */
export interface ServerUrl {
  readonly origin: string;
  /** `''`, or where the whole server is mounted: `/gateway`. */
  readonly root: string;
}

/**
 * Reads the URL of a server: its origin, or its origin with the base path of the contract.
 *
 * @throws {TestError} when it is no HTTP URL
 */
export function readServerUrl(url: string, contract: Contract): ServerUrl {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new TestError(`\`${url}\` is no URL of a server.`, {
      code: 'TEST_URL',
      hint: 'Give an http or https URL, such as http://localhost:3000.',
    });
  }
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  const base = [...new Set(contract.operations.map((operation) => operation.basePath))]
    .sort((a, b) => b.length - a.length)
    .find((candidate) => candidate !== '' && path.endsWith(candidate));
  return { origin, root: base === undefined ? path : path.slice(0, -base.length) };
}
