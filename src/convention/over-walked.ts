import type { Operation, Pagination, Schema } from '../contract/index.ts';
import { cursorSeat } from './cursor-seat.ts';
import { overOperations } from './over-operations.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

const EXTENSION = 'x-speakeasy-pagination';

/** Parameters that the extension speaks of, by its words for them. */
const INPUTS = { cursor: 'cursor', page: 'page', offset: 'offset', size: 'limit' } as const;

type Role = keyof typeof INPUTS;

/**
 * A lint rule that holds what `x-speakeasy-pagination` says of a list against its parameters and its answer.
 *
 * @param type the type of the extension that the rule is about
 */
export function overWalked(type: 'cursor' | 'offsetLimit'): ContractRule {
  return overOperations((operation, report) => {
    const { pagination } = operation;
    if (pagination === undefined || (pagination.mode === 'cursor') !== (type === 'cursor')) return;
    const extension = operation.node.child(EXTENSION);
    if (extension === undefined) {
      const seat = type === 'cursor' ? cursorSeat(operation) : [];
      report(
        operation.node,
        `${operation.id} does not say how its list is walked`,
        `Add \`${EXTENSION}\` with \`type: ${type}\``,
        seat === undefined
          ? {}
          : {
              fix: () => ({
                edits: [
                  {
                    op: 'add',
                    at: operation.node,
                    path: [EXTENSION],
                    value: declaration(type, pagination, seat),
                  },
                ],
              }),
            },
      );
      return;
    }
    judgeInputs(operation, extension, report);
    judgeOutputs(operation, extension, type, report);
  });
}

type Extension = NonNullable<ReturnType<Operation['node']['child']>>;

/** Each input is a parameter that there is. */
function judgeInputs(operation: Operation, extension: Extension, report: Report): void {
  for (const input of extension.child('inputs')?.items() ?? []) {
    const name = input.text('name');
    if (name === undefined || input.text('in') !== 'parameters') continue;
    if (operation.parameters.some((parameter) => parameter.name === name)) continue;
    report(
      input,
      `${operation.id} is said to be walked by \`${name}\`, which it does not take`,
      `Name one of its parameters, or declare \`${name}\``,
    );
  }
}

/** Each output is a place in the answer. */
function judgeOutputs(
  operation: Operation,
  extension: Extension,
  type: 'cursor' | 'offsetLimit',
  report: Report,
): void {
  const outputs = extension.child('outputs');
  const body = operation.success?.json?.schema;
  if (body === undefined) return;
  for (const [name, output] of outputs?.entries() ?? []) {
    const path = outputs?.text(name);
    const keys = /^\$(?:\.[\w-]+)*$/.test(path ?? '') ? path?.split('.').slice(1) : undefined;
    // What is no plain path is read by whoever wrote it.
    if (keys === undefined || at(body, keys) !== undefined) continue;
    report(
      output,
      `The answer of ${operation.id} has no \`${path}\``,
      `Point \`${name}\` to what the response declares`,
    );
  }
  if (type !== 'cursor' || outputs?.text('nextCursor') !== undefined) return;
  if (outputs?.text('nextUrl') !== undefined) return;
  const seat = cursorSeat(operation);
  report(
    extension,
    `${operation.id} does not say where its next cursor is`,
    `Add \`outputs.nextCursor\`, such as \`$.${(seat ?? ['meta', 'next_cursor']).join('.')}\``,
  );
}

/** What the extension would say; `seat` is where the next cursor is. */
function declaration(
  type: 'cursor' | 'offsetLimit',
  pagination: Pagination,
  seat: readonly string[],
): object {
  const inputs = (Object.keys(INPUTS) as Role[]).flatMap((role) => {
    const name = pagination[role];
    return name === undefined ? [] : [{ name, in: 'parameters', type: INPUTS[role] }];
  });
  const results = ['$', ...pagination.items].join('.');
  const outputs =
    type === 'cursor' ? { results, nextCursor: ['$', ...seat].join('.') } : { results };
  return { type, inputs, outputs };
}

function at(schema: Schema, keys: readonly string[]): Schema | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return schema;
  const child = schema.property(key);
  return child === undefined ? undefined : at(child, rest);
}
