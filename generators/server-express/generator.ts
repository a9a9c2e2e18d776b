import {
  defineGenerator,
  type GenerateContext,
  type GeneratedFile,
} from '../../src/generate/index.ts';
import { describeHandlers } from './describe-handlers.ts';
import { describeOperations, describeUnmatched } from './describe-operations.ts';
import { describePipeline, type PipelineStep } from './describe-pipeline.ts';
import { describeSecurity } from './describe-security.ts';
import { describeStates } from './describe-states.ts';
import { describeValidators } from './describe-validators.ts';
import { errorCodeNames } from './error-code-names.ts';
import { scaffold } from './scaffold.ts';

const FOLDER = 'generated/server';

/** A typed Express server: everything but the handlers. */
export default defineGenerator({
  id: 'server-express',
  summary: 'A typed Express 5 server that keeps the conventions around your handlers.',
  requires: ['types'],
  packagePart: {
    scripts: { start: 'node server.ts', check: 'tsc -p .' },
    dependencies: { express: '^5.3.0' },
    devDependencies: {
      '@types/express': '^5.0.6',
      '@types/node': '^22.18.0',
      typescript: '^5.9.3',
    },
  },
  async generate(context) {
    const steps = describePipeline(context);
    return [...serverFiles(context, steps), ...runtimeFiles(context, steps), ...scaffold(context)];
  },
});

function serverFiles(context: GenerateContext, steps: readonly PipelineStep[]): GeneratedFile[] {
  const { contract, render } = context;
  const handlers = describeHandlers(contract);
  const schemes = describeSecurity(contract);
  const states = describeStates(contract);
  const part = (name: PipelineStep['part']): PipelineStep[] =>
    steps.filter((step) => step.part === name);
  const views: Readonly<Record<string, object>> = {
    handlers: {
      ...handlers,
      usesTypes: handlers.aliases.length > 0 || handlers.usesOperations,
      both: handlers.aliases.length > 0 && handlers.usesOperations,
    },
    pipeline: { steps, around: part('around'), admit: part('admit'), accept: part('accept') },
    operations: {
      operations: describeOperations(context, steps),
      unmatched: describeUnmatched(steps),
    },
    problem: { codes: errorCodeNames(contract) },
    validators: describeValidators(contract.operations),
    app: { schemes },
    ...(schemes.length > 0 ? { security: { schemes } } : {}),
    ...(states.length > 0 ? { states: { states } } : {}),
  };
  return Object.entries(views).map(([name, view]) => ({
    path: `${FOLDER}/${name}.ts`,
    content: render(name, view),
    ownership: 'generated',
  }));
}

function runtimeFiles(context: GenerateContext, steps: readonly PipelineStep[]): GeneratedFile[] {
  const kernel = [...context.runtime()].map(([name, content]) => ({ name, content }));
  const conventions = steps.map(({ id }) => ({
    name: `conventions/${id.replaceAll('/', '-')}.ts`,
    content: context.conventionRuntime(id, 'server.runtime.ts'),
  }));
  return [...kernel, ...conventions].map(({ name, content }) => ({
    path: `${FOLDER}/runtime/${name}`,
    content,
    ownership: 'generated',
  }));
}
