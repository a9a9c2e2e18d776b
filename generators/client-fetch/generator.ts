import { pascalCase } from '../../src/shared/pascal-case.ts';
import type { Contract } from '../../src/contract/index.ts';
import {
  defineGenerator,
  type GenerateContext,
  type GeneratedFile,
} from '../../src/generate/index.ts';
import { docComment } from './doc-comment.ts';
import { literal } from './literal.ts';
import { operationView } from './operation-view.ts';
import { conventionFile, StepRegistry } from './step-registry.ts';
import { usedNames } from './used-names.ts';

/** `generated/client`: a typed client on `fetch`, without dependencies, that keeps the contract's conventions. */
export default defineGenerator({
  id: 'client-fetch',
  summary: 'A typed client on fetch.',
  requires: ['types'],
  generate: (context) => Promise.resolve(files(context)),
});

function files(context: GenerateContext): readonly GeneratedFile[] {
  const { contract, render, runtime, conventionRuntime } = context;
  const registry = new StepRegistry(context);
  const placed = contract.operations.map((operation) => ({
    operation,
    steps: registry.add(operation),
  }));
  const operations = placed.map(({ operation, steps }) => operationView(operation, steps));
  const effects = placed.flatMap(({ steps }) => steps.effects);
  const { views: steps } = registry;
  const conventions = [...new Set(steps.map((step) => step.conventionId))];
  const view = {
    title: docComment([`The operations of ${contract.title}.`]),
    api: `${pascalCase(contract.title).replace(/Api$/, '')}Api`,
    operations,
    uses: usedNames(operations),
    credentials: credentials(contract, new Set(effects.flatMap(({ schemes = [] }) => schemes))),
    codes: literals(effects.flatMap(({ codes = [] }) => codes)),
    kinds: literals(effects.flatMap(({ kinds = [] }) => kinds)),
    steps: steps.map((step) => ({ ...step, file: conventionFile(step.conventionId) })),
    imports: [...new Map(steps.map((step) => [step.step, conventionFile(step.conventionId)]))].map(
      ([step, file]) => ({ step, file }),
    ),
  };
  const sources: readonly (readonly [string, string])[] = [
    ...['index', 'client', 'operations', 'steps', 'errors'].map(
      (name) => [`${name}.ts`, render(name, view)] as const,
    ),
    ...[...runtime()].map(([name, source]) => [`runtime/${name}`, source] as const),
    ...conventions.map(
      (id) =>
        [`runtime/${conventionFile(id)}`, conventionRuntime(id, 'client.runtime.ts')] as const,
    ),
  ];
  return sources.map(([name, content]) => ({
    path: `generated/client/${name}`,
    content,
    ownership: 'generated',
  }));
}

/** The security schemes that calls ask credentials for. */
function credentials(
  contract: Contract,
  schemes: ReadonlySet<string>,
): readonly { readonly name: string; readonly doc: string }[] {
  return [...contract.securitySchemes.values()]
    .filter(({ name }) => schemes.has(name))
    .map(({ name, node }) => ({
      name: literal(name),
      doc: docComment([node.text('description')]),
    }));
}

/** A union of string literals, sorted; `never` without any. */
function literals(values: readonly string[]): string {
  const unique = [...new Set(values)].sort().map(literal);
  return unique.length === 0 ? 'never' : unique.join(' | ');
}
