import { headerIssue } from '../../contract/index.ts';
import { defineCheck } from '../../convention/index.ts';

export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    [...operation.responses.values()].some((response) => response.headers.size > 0)
      ? undefined
      : 'it declares no response headers',
  verify(answer) {
    const { call, status, headers } = answer;
    for (const [name, header] of call.operation.response(status)?.headers ?? []) {
      const received = headers[name];
      if (received === undefined) {
        if (!header.required) continue;
        return { expected: `a header \`${header.name}\` with ${status}`, actual: 'none', answer };
      }
      const issue = headerIssue(header, received);
      if (issue === undefined) continue;
      return {
        expected: `a header \`${header.name}\` that matches its schema with ${status}`,
        actual: `\`${received}\`, which ${issue}`,
        answer,
      };
    }
    return undefined;
  },
});
