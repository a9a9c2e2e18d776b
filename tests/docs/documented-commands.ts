/** Command lines that a Markdown text shows: lines of `sh` blocks, and code in tables and sentences. */
export function documentedCommands(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block.replaceAll(/\\\n\s*/g, '').split('\n'),
  );
  const prose = markdown.replaceAll(/^```.*?^```$/gms, '');
  const spans = [...prose.matchAll(/`(npx specwright [^`]+)`/g)].map(([, code = '']) => code);
  const lines = [...blocks, ...spans].map((line) => line.replace(/\s+#.*$/, '').trim());
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}
