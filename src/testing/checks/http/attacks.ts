import type { Answer } from '../../../convention/index.ts';

/** A text that some servers take for more than a text, and how an answer shows that one did. */
export interface Attack {
  /** What it is called in a finding. */
  readonly name: string;
  readonly text: string;
  /** Whether it is one only where nothing stands beside it. */
  readonly isAlone?: boolean;
  readonly succeeded?: (answer: Answer, body: string) => boolean;
}

/** The product that a template language would put in the place of the factors. */
const [FACTORS, PRODUCT] = ['1337*7331', '9801547'];

const MARK = '<script>specwright</script>';

const DATABASE =
  /SQL syntax|SQLSTATE|SQLITE_ERROR|sqlite3\.\w*Error|ORA-\d{5}|unterminated quoted string|syntax error at or near|near "[^"]*": syntax error|unclosed quotation mark|Mongo(Server)?Error|PG::\w*Error|psycopg2?\./i;

/** Short, because fields are. */
export const ATTACKS: readonly Attack[] = [
  { name: 'SQL', text: `a'"); --`, succeeded: (_answer, body) => DATABASE.test(body) },
  {
    name: 'NoSQL',
    text: '{"$ne":null}',
    isAlone: true,
    succeeded: (_answer, body) => DATABASE.test(body),
  },
  {
    name: 'template',
    text: `{{${FACTORS}}}\${${FACTORS}}`,
    succeeded: (_answer, body) => body.includes(PRODUCT),
  },
  {
    name: 'path traversal',
    text: '../../../../../../etc/passwd',
    isAlone: true,
    succeeded: (_answer, body) => /root:[^:\n]*:0:0:/.test(body),
  },
  {
    name: 'script',
    text: MARK,
    succeeded: ({ headers }, body) =>
      headers['content-type']?.includes('html') === true && body.includes(MARK),
  },
  {
    name: 'line break',
    text: 'a\r\nX-Specwright: 1',
    succeeded: ({ headers }) => headers['x-specwright'] !== undefined,
  },
  { name: 'format string', text: '%s%n%x%d' },
  // Whoever refuses it refuses what stands beside it too.
  { name: 'null character', text: 'a\u0000b', isAlone: true },
  { name: 'blanks', text: '   ', isAlone: true },
];
