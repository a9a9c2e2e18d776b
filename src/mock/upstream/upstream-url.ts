import { MockError } from '../mock-error.ts';

/**
 * Where an API is.
 *
 * @throws {MockError} for what is no address of an API
 */
export function upstreamUrl(text: string): URL {
  const url = URL.parse(text);
  const isAddress =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (isAddress) return url;
  throw new MockError(`\`${text}\` is no address of an API to proxy to.`, {
    code: 'MOCK_PROXY',
    hint: 'Give an http or https URL without user, query and fragment, such as `https://staging.example.com`.',
  });
}
