/** What gives the inside away, and what that is. */
const LEAKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*at .{1,200}(:\d+\)?|\(native\))\s*$/m, 'a stack trace'],
  [/\bat [\w.$]+\([\w.]+\.(java|kt|scala):\d+\)/, 'a stack trace'],
  [/\bgoroutine \d+ \[[\w ,]+\]:|[\w/]\.(go|rb|php|rs|cs|exs?):\d+\b/, 'a stack trace'],
  [/Traceback \(most recent call last\)|File "[^"\n]+", line \d+/, 'a stack trace'],
  [/\bSELECT\s[^;]{1,200}\sFROM\s|\bINSERT INTO\s|\bDELETE FROM\s|\bUPDATE \S+ SET\s/, 'SQL'],
  [/\bSQLITE_[A-Z]+\b|\bsyntax error at or near\b|You have an error in your SQL syntax/, 'SQL'],
  [/\bSQLSTATE\b|\bORA-\d{5}\b|duplicate key value violates unique constraint/, 'SQL'],
  [/(^|[\s"'(=])\/(usr|var|opt|home|etc)\/[\w.-]+\/[\w.-]/, 'a path of the server'],
  [/(^|[\s"'(=])[A-Z]:\\[\w.-]+\\/, 'a path of the server'],
  [/\b(java\.(lang|util|io|sql)|org\.(springframework|hibernate|apache))\.\w/, 'a framework'],
  [/\b(Illuminate|Symfony)\\\w|\b(ActiveRecord|ActionController)::\w/, 'a framework'],
  [
    /\b(NullPointerException|Sequelize\w*Error|PDOException|QueryFailedError|psycopg2)\b/,
    'a framework',
  ],
];

export interface Leak {
  readonly what: string;
  /** The text that gives it away. */
  readonly text: string;
}

/** The first thing in a value, at any depth, that shows the inside of a server. */
export function findLeak(value: unknown): Leak | undefined {
  const texts = [...strings(value)];
  for (const [pattern, what] of LEAKS) {
    for (const text of texts) {
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined) return { what, text: found.trim() };
    }
  }
  return undefined;
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value) as unknown[]) yield* strings(part);
  }
}
