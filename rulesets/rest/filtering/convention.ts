import {
  freeTexts,
  type Operation,
  type Parameter,
  type Schema,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  words,
  type Edit,
  type Fix,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'rest/filtering',
  summary:
    'What filters a collection is typed: an enum, a format, a pattern or a bounded text; an object is a `deepObject`.',
  why: 'A filter that takes any text is checked by nobody, and nobody can tell what it means.',
  since: '0.1.0',
  sources: [
    'OpenAPI 3.1 section 4.8.12.2 (style)',
    'OWASP API4:2023',
    'Zalando RESTful API Guidelines rule 236',
  ],
  severity: 'warn',
  presets: ['strict'],
  owns: ['list/filter-honoured', 'list/search-honoured'],
  heldBy: ['validation/before-handler'],
  lint: overOperations((operation, report) => {
    if (operation.method !== 'get' || operation.payload?.schema.isArray !== true) return;
    for (const parameter of filters(operation)) {
      const { name, node, schema } = parameter;
      const what = `The filter \`${name}\` of ${operation.id}`;
      if (isUnsaid(schema)) {
        report(node, `${what} has no type`, 'Give its schema a `type`, or an `enum`');
      } else if (isLostObject(parameter)) {
        report(node, `${what} is an object that is not sent as one`, 'Add `style: deepObject`', {
          fix: () => asDeepObject(node),
        });
      } else if (schema !== undefined) {
        const texts = freeTexts(schema).filter(isUnbounded);
        const [free] = texts;
        if (free === undefined) continue;
        report(
          free.node,
          `${what} takes any text`,
          'Add an `enum`, a `format`, a `pattern` or at least `maxLength`',
          { fix: () => bounded(texts) },
        );
      }
    }
  }),
});

/** What is searched for is free text by nature; paging, order and shape are other conventions. */
const OTHERS = new Set(
  'after before cursor direction ending_before expand field fields include keyword keywords limit offset order order_by page page_token per_page q query search select size sort sort_by starting_after text'.split(
    ' ',
  ),
);

function filters({ parameters, pagination }: Operation): Parameter[] {
  const paging = new Set<unknown>(pagination === undefined ? [] : Object.values(pagination));
  return parameters.filter(({ in: location, name }) => {
    const [base = ''] = name.split('[');
    return location === 'query' && !paging.has(name) && !OTHERS.has(words(base).join('_'));
  });
}

function isUnsaid(schema: Schema | undefined): boolean {
  return (
    schema?.alternatives.every(({ types, values }) => types.length === 0 && values === undefined) ??
    true
  );
}

function isLostObject({ schema, style, mediaType }: Parameter): boolean {
  const isObject = schema?.alternatives.some(({ types }) => types.includes('object')) === true;
  return isObject && style !== 'deepObject' && mediaType === undefined;
}

function isUnbounded(schema: Schema): boolean {
  const says = ['format', 'maxLength', 'contentMediaType'];
  return says.every((keyword) => schema.keyword(keyword) === undefined);
}

function asDeepObject(node: Parameter['node']): Fix {
  const put = (key: string, value: unknown): Edit => {
    const at = node.property(key);
    return at === undefined
      ? { op: 'add', at: node, path: [key], value }
      : { op: 'set', at, value };
  };
  return {
    edits: [put('style', 'deepObject'), put('explode', true)],
    review: 'Check that the server reads `name[key]=value`',
  };
}

function bounded(texts: readonly Schema[]): Fix {
  return {
    edits: texts.map(({ node }) => ({
      op: 'add',
      at: node.resolve(),
      path: ['maxLength'],
      value: 255,
    })),
    review:
      'List the values as an `enum` where they are known, else choose what `maxLength` really must be',
  };
}
