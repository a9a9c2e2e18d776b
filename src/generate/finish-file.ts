import { format, type FormatConfig } from 'oxfmt';
import { GenerateError } from './generate-error.ts';
import type { GeneratedFile } from './generated-file.ts';

/** How a comment line begins, by file extension; formats without comments get no header. */
const COMMENTS: Readonly<Record<string, readonly [string, string]>> = {
  ts: ['// ', ''],
  mts: ['// ', ''],
  js: ['// ', ''],
  mjs: ['// ', ''],
  yaml: ['# ', ''],
  yml: ['# ', ''],
  sh: ['# ', ''],
  md: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
};

const FORMATTED = new Set(['ts', 'mts', 'js', 'mjs', 'json']);

const STYLE: FormatConfig = {
  printWidth: 100,
  singleQuote: true,
  endOfLine: 'lf',
  embeddedLanguageFormatting: 'off',
};

/**
 * The text that is written for a file: formatted, and under `header` unless the team owns it.
 *
 * @throws {GenerateError} when the formatter cannot parse what the generator made
 */
export async function finishFile(file: GeneratedFile, header: string): Promise<string> {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1] ?? '';
  const comment = file.ownership === 'generated' ? COMMENTS[extension] : undefined;
  const text =
    comment === undefined ? file.content : `${comment[0]}${header}${comment[1]}\n${file.content}`;
  if (!FORMATTED.has(extension)) return text.endsWith('\n') ? text : `${text}\n`;
  const { code, errors } = await format(file.path, text, STYLE);
  const [error] = errors;
  if (error === undefined) return code;
  throw new GenerateError(`The generated \`${file.path}\` does not parse: ${error.message}`, {
    code: 'GENERATE_SYNTAX',
    hint: 'This is a defect of the generator, please report it with the contract.',
    cause: error.codeframe ?? undefined,
  });
}
