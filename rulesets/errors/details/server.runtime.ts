import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface ErrorDetailsConfig {
  /** Header parameters as the contract spells them, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The caller must not choose how large the answer is. */
const MAX_DETAILS = 100;
const MAX_FIELD_LENGTH = 256;

/** Names every field that is at fault, all of them at once. */
export const errorDetails: StepFactory<ErrorDetailsConfig> =
  () =>
  ({ headers }) =>
  async (_exchange, next) => {
    const result = await next();
    if (result.problem === undefined) return result;
    const details = result.problem.cause.issues.slice(0, MAX_DETAILS).map((issue) => ({
      field: fieldName(issue, headers).slice(0, MAX_FIELD_LENGTH),
      issue: issue.message,
    }));
    return { ...result, problem: { ...result.problem, details } };
  };

/** `/lines/0/quantity` in the body is `lines[0].quantity`; a parameter goes by its name. */
function fieldName(
  { in: location, pointer }: Issue,
  headers: ErrorDetailsConfig['headers'],
): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [name, ...rest] = keys;
  if (name === undefined) return location;
  const spelled = location === 'header' ? (headers[name.toLowerCase()] ?? name) : name;
  return rest.reduce(
    (path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : `${path}.${key}`),
    spelled,
  );
}
