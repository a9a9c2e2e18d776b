import { describe, expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import { printable } from '../../src/shared/printable.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { loadText } from '../support/load-text.ts';
import { readme, readmeBlocks } from '../support/readme-blocks.ts';

const linted = conventions.filter(({ convention }) => convention.lint !== undefined);

describe.each(linted.map(({ convention }) => [convention.id, convention] as const))(
  'a message of %s',
  (id, { why }) => {
    test('says on one line what is wrong; on a second why, and what to do', async () => {
      const messages = await messagesOf(id);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) {
        const [what = '', advice = '', ...more] = message.split('\n');
        expect(more).toEqual([]);
        expect(what).toMatch(/^\S.*[^.]\.$/);
        expect(advice.startsWith(`${why} `)).toBe(true);
        expect(advice.slice(why.length + 1)).toMatch(/^[A-Z][a-z]+ .*[^.]\.$/);
        expect(message.length).toBeLessThanOrEqual(360);
      }
    });

    test('names what it is about as the contract does, however hostile the name', async () => {
      const messages = await messagesOf(id, (text) =>
        text.replaceAll(/operationId: \w+/g, String.raw`operationId: "{{error}}\n\e[31m#{{1+1}}"`),
      );
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) {
        expect(message.split('\n')).toHaveLength(2);
        expect(message.split('\n').map(printable)).toEqual(message.split('\n'));
      }
    });
  },
);

test('the why of a convention is one sentence', () => {
  for (const { convention } of conventions) {
    expect(convention.why).toMatch(/^[A-Z].*\.$/);
    expect(convention.why).not.toMatch(/\n/);
  }
});

async function messagesOf(id: string, change = (text: string) => text): Promise<string[]> {
  const messages: string[] = [];
  for (const { text, options, base } of readmeBlocks(readme(id), 'bad')) {
    const units = conventions.filter(({ convention }) => convention.id === id);
    const findings = await lintSpec(await loadText(change(text)), {
      earlier: base === undefined ? undefined : await loadText(base),
      units,
      options: selectConventions({ conventions: { [id]: options } }).options,
    });
    messages.push(...findings.filter(({ code }) => code === id).map(({ message }) => message));
  }
  return messages;
}
