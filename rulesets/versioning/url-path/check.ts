import { defineCheck, isSuccess } from '../../../src/convention/index.ts';

/** The operation is found under the version's prefix, and nowhere without it. */
export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation, contract) {
    if (operation.basePath === '') return 'its server has no base path';
    if (operation.method !== 'get') return 'only a GET can be tried without doing something';
    if (operation.path.parameters.length > 0) return 'what its path names may not exist';
    const { text } = operation.path;
    return contract.operations.some(({ basePath, path }) => `${basePath}${path.text}` === text)
      ? 'its bare path is another operation'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const { basePath, path } = call.operation;
    const versioned = await api.send(call);
    if (versioned.status === 404 || versioned.status === 405) {
      return {
        expected: `\`GET ${basePath}${path.text}\` to be served`,
        actual: `status ${versioned.status}`,
        cause: 'prefix',
        answer: versioned,
      };
    }
    const bare = await api.raw('GET', path.text, call);
    // Whoever is asked for a credential, or sent elsewhere, has not been served; a page for any path is no answer.
    const type = 'content-type';
    if (!isSuccess(bare) || bare.headers[type] !== versioned.headers[type]) return undefined;
    return {
      expected: `404 for \`GET ${path.text}\`, without \`${basePath}\``,
      actual: `status ${bare.status}`,
      cause: 'bare',
      answer: bare,
    };
  },
});
