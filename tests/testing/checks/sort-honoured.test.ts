import { describeCheck } from './support/describe-check.ts';

describeCheck('list/sort-honoured', ['listBooks'], {
  'numbers are sorted as texts': {
    hooks: {
      compare: (a, b, sort) => {
        const name = sort.replace('-', '');
        const order = String(a[name]) < String(b[name]) ? -1 : 1;
        return sort === 'pages' || name === 'title'
          ? sort.startsWith('-')
            ? -order
            : order
          : Number(b[name]) - Number(a[name]);
      },
    },
    finding: {
      operation: 'listBooks',
      expected: 'items in ascending order by `pages` with {"sort":"pages"}',
    },
  },
  'descending is taken for ascending': {
    hooks: {
      compare: (a, b, sort) => {
        const name = sort.replace('-', '');
        if (name === 'pages')
          return (sort.startsWith('-') ? -1 : 1) * (Number(a[name]) - Number(b[name]));
        return String(a[name]) < String(b[name]) ? -1 : 1;
      },
    },
    finding: {
      operation: 'listBooks',
      expected: 'items in descending order by `title` with {"sort":"-title"}',
    },
  },
  'no order is kept': {
    hooks: { compare: () => 0 },
    finding: {
      operation: 'listBooks',
      expected: 'items in ascending order by `pages` with {"sort":"pages"}',
    },
  },
});
