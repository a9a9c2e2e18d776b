import type { LintFinding } from '../lint/index.ts';
import type { OverlaidResult } from '../overlay/index.ts';
import { printable } from '../shared/printable.ts';

/** An overlay that is about something which is no longer there must not go unnoticed. */
export function idleActionFinding({
  overlay,
  action,
}: OverlaidResult['idle'][number]): LintFinding {
  const { file } = overlay;
  const path = ['actions', String(action.index), 'target'];
  const { line, column } = file.locate(path);
  const start = { line: line - 1, character: column - 1 };
  return {
    code: 'specwright/overlay',
    message: `\`${printable(action.target)}\` selects nothing.\nAn overlay that no longer fits leaves its part of the contract as it was. Correct the target, or remove the action; a \`$ref\` on the way is not followed.`,
    path,
    severity: 1,
    range: { start, end: start },
    source: file.path,
  };
}
