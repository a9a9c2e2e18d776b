const WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  null: '`null`',
};

/** Types in a sentence: a string or `null`. */
export function typeWords(types: Iterable<string>): string {
  return [...types].map((type) => WORDS[type] ?? `\`${type}\``).join(' or ');
}
