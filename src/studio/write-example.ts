import type { Edit } from '../edit/index.ts';
import type { ExampleWriter } from '../mock/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FixedFile } from './fix.ts';
import { writeFixes } from './write-fixes.ts';

/** Adds examples to the texts of a description; every character that is there stays. */
export const writeExample: ExampleWriter = async (name, examples) => {
  const { applyEdits } = await import('../edit/apply-edits.ts');
  const edits = examples.map(({ at, value }): Edit => ({
    op: 'add',
    at,
    path: ['examples', name],
    value: { value },
  }));
  const files: FixedFile[] = [];
  for (const [file, group] of Map.groupBy(edits, ({ at }) => at.file)) {
    const { text, made, refused } = applyEdits(file, group);
    if (made.length < group.length) {
      const reason = refused[0]?.reason ?? 'the result would not be right';
      throw new SpecwrightError(`The example cannot be written to ${file.path}: ${reason}.`, {
        code: 'EXAMPLE_REFUSED',
        hint: 'Write it there by hand.',
      });
    }
    files.push({ path: file.path, before: file.text, after: text });
  }
  await writeFixes(files);
  return files.map(({ path }) => path);
};
