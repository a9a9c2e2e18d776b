import type { Contract, Operation } from '../../src/contract/index.ts';
import { pascalCase } from '../../src/shared/pascal-case.ts';
import { commentText } from './comment-text.ts';
import { describeInput, type InputView } from './describe-input.ts';
import { describeResult, type ResultView } from './describe-result.ts';
import { handlerGroups } from './handler-groups.ts';
import { TypeNames, type TypeAlias } from './type-names.ts';

interface OperationView {
  readonly name: string;
  readonly type: string;
  readonly summary: string;
  readonly endpoint: string;
  readonly isDeprecated: boolean;
  readonly caller: string;
  readonly input: InputView;
  readonly results: readonly ResultView[];
}

export interface HandlersView {
  readonly aliases: readonly TypeAlias[];
  readonly usesPage: boolean;
  readonly usesPrincipal: boolean;
  readonly usesOperations: boolean;
  readonly operations: readonly OperationView[];
  readonly groups: readonly {
    readonly name: string;
    readonly operations: readonly OperationView[];
  }[];
}

/** Identifiers that `handlers.ts` uses for something else than schemas. */
const OWN_NAMES = [
  'Context',
  'Handlers',
  'NonNullable',
  'Page',
  'Principal',
  'Promise',
  'Readonly',
  'Record',
  'Uint8Array',
];

export function describeHandlers(contract: Contract): HandlersView {
  const groups = handlerGroups(contract);
  const names = new TypeNames([
    ...OWN_NAMES,
    ...groups.map(({ name }) => `${name}Handlers`),
    ...contract.operations.flatMap(({ name }) => [
      `${pascalCase(name)}Input`,
      `${pascalCase(name)}Result`,
    ]),
  ]);
  const views = new Map(
    contract.operations.map((operation) => [operation, describeOperation(operation, names)]),
  );
  const operations = [...views.values()];
  return {
    aliases: names.aliases,
    usesPage: operations.some(({ results }) => results.some(({ isPaged }) => isPaged)),
    usesPrincipal: contract.operations.some(({ security }) => security.length > 0),
    usesOperations: JSON.stringify(operations).includes('operations['),
    operations,
    groups: groups.map((group) => ({
      name: group.name,
      operations: group.operations.flatMap((operation) => views.get(operation) ?? []),
    })),
  };
}

function describeOperation(operation: Operation, names: TypeNames): OperationView {
  const { name, method, path, summary, isProtected, security } = operation;
  return {
    name,
    type: pascalCase(name),
    summary: commentText(summary ?? name),
    endpoint: commentText(`${method.toUpperCase()} ${path.text}`),
    isDeprecated: operation.deprecated,
    caller: isProtected ? 'Principal' : security.length > 0 ? 'Principal | undefined' : 'undefined',
    input: describeInput(operation, names),
    results: describeResult(operation, names),
  };
}
