import type { Operation, Parameter } from '../contract/index.ts';
import type { Scope } from './scope.ts';

/** Compares the parameters of two operations: those of the path by their order, all others by their names. */
export function compareParameters(before: Operation, after: Operation, scope: Scope): void {
  for (const was of before.parameters) {
    const is = counterpart(was, before, after);
    if (is !== undefined) compare(was, is, scope);
    else if (was.in !== 'path')
      scope.tell('parameter-removed', after.node, `${label(was)} is gone`, `Keep \`${was.name}\``);
  }
  for (const is of after.parameters) {
    if (is.in === 'path' || counterpart(is, after, before) !== undefined) continue;
    if (is.required)
      scope.tell(
        'parameter-required',
        is.node,
        `${label(is)} is new and required`,
        `Let \`${is.name}\` be optional`,
      );
    else scope.tell('parameter-added', is.node, `${label(is)} is new`, `Leave \`${is.name}\` out`);
  }
}

function compare(was: Parameter, is: Parameter, scope: Scope): void {
  const { node } = is;
  if (is.required && !was.required)
    scope.tell(
      'parameter-required',
      node,
      `${label(is)} is required now`,
      `Let \`${is.name}\` be optional`,
    );
  if (!is.required && was.required)
    scope.tell(
      'parameter-optional',
      node,
      `${label(is)} is no longer required`,
      `Require \`${is.name}\``,
    );
  if (is.deprecated && !was.deprecated)
    scope.tell(
      'parameter-deprecated',
      node,
      `${label(is)} is deprecated now`,
      `Keep \`${is.name}\` for good`,
    );
  if (serialisation(is) !== serialisation(was)) {
    scope.tell(
      'parameter-serialised',
      node,
      `${label(is)} is written as ${serialisation(is)} now, not as ${serialisation(was)}`,
      `Write \`${is.name}\` as before`,
    );
  }
  scope.schemas('request', was.schema, is.schema, { owner: label(is), at: node });
}

/** How its value is written (OpenAPI 3.1, section 4.8.12.2). */
function serialisation({ mediaType, style, explode, schema }: Parameter): string {
  if (mediaType !== undefined) return `\`${mediaType}\``;
  const isPlain = schema?.types.every((type) => type !== 'array' && type !== 'object') ?? true;
  // A single value is the same either way.
  return isPlain ? 'a plain value' : `\`${style}\`${explode ? '' : ' without `explode`'}`;
}

function counterpart(
  parameter: Parameter,
  owner: Operation,
  other: Operation,
): Parameter | undefined {
  if (parameter.in !== 'path') return other.parameter(parameter.in, parameter.name);
  const name = other.path.parameters[owner.path.parameters.indexOf(parameter.name)];
  return name === undefined ? undefined : other.parameter('path', name);
}

function label({ in: location, name }: Parameter): string {
  return `The ${location} parameter \`${name}\``;
}
