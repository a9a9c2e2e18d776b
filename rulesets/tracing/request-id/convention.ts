import type { Operation, Response } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  shareComponent,
  type Fix,
} from '../../../src/convention/index.ts';

const SCHEMA = { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$', maxLength: 128 };

export default defineConvention({
  id: 'tracing/request-id',
  summary: 'Every request may carry an id in `X-Request-ID`, and every response carries it back.',
  why: 'Without a shared id nobody can find the log lines of a failed call.',
  since: '0.1.0',
  sources: ['RFC 9110 section 5 (fields)', 'OWASP API9:2023'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  options: {
    header: {
      type: 'string',
      description: 'Name of the header field, in requests and responses.',
      default: 'X-Request-ID',
    },
  },
  lint: overOperations((operation, report, { options }) => {
    const header = String(options['header']);
    if (operation.parameter('header', header) === undefined) {
      report(
        operation.node,
        `${operation.id} takes no \`${header}\` from its caller`,
        `Add an optional header parameter \`${header}\``,
        { fix: () => addParameter(operation, header) },
      );
    }
    for (const response of operation.responses.values()) {
      if (response.headers.has(header.toLowerCase())) continue;
      report(
        response.node,
        `Response ${response.status} of ${operation.id} has no \`${header}\` header`,
        `Declare \`${header}\` under the response's \`headers\``,
        { fix: () => addHeader(response, header) },
      );
    }
  }),
});

function addParameter({ node }: Operation, header: string): Fix {
  const { reference, edit } = shareComponent(node, 'parameters', componentName(header), {
    name: header,
    in: 'header',
    description: 'Id of the request; the server makes one where it is left out.',
    schema: SCHEMA,
  });
  const list = node.property('parameters');
  const add =
    list === undefined
      ? ({
          op: 'add',
          at: node,
          path: ['parameters'],
          value: [reference],
          before: 'responses',
        } as const)
      : ({ op: 'append', at: list.resolve(), value: reference } as const);
  return { edits: [edit, add] };
}

function addHeader({ node }: Response, header: string): Fix {
  const { reference, edit } = shareComponent(node, 'headers', componentName(header), {
    description: 'Id of the request, as sent or as made by the server.',
    schema: SCHEMA,
  });
  return { edits: [edit, { op: 'add', at: node, path: ['headers', header], value: reference }] };
}

/** Component names are letters, digits, `.`, `_` and `-` (OpenAPI 3.1, section 4.8.7.1). */
function componentName(header: string): string {
  return header.replaceAll(/[^\w.-]/g, '-');
}
