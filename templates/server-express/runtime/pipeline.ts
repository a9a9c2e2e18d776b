import type { StepFactory } from './step.ts';

type Steps = Readonly<Record<string, StepFactory<never>>>;

/** What surrounds every handler, by convention, the outermost first. */
export interface Pipeline {
  /** Shapes answers, errors included. */
  readonly around: Steps;
  /** Decides who gets in, before anything of a body is read. */
  readonly admit: Steps;
  /** Looks at the decoded request. */
  readonly accept: Steps;
}

type ConfigsOf<Part> = {
  readonly [Id in keyof Part]?: Part[Id] extends StepFactory<infer Config> ? Config : never;
};

/** What the steps of a pipeline need to know of an operation. A step without a config does not apply to it. */
export type Configs<P extends Pipeline> = ConfigsOf<P['around'] & P['admit'] & P['accept']>;
