export type { GenerateReport } from './generate/index.ts';
export {
  listenMock,
  mockMiddleware,
  mswHandlers,
  type ListenOptions,
  type MockHost,
  type RunningMock,
} from './mock/index.ts';
export type { Finding as LintFinding } from './shared/finding.ts';
export type { Location } from './shared/location.ts';
export { SpecwrightError } from './shared/specwright-error.ts';
export { bundleSpec as bundle, type BundleOptions } from './studio/bundle-spec.ts';
export type { Config } from './studio/config.ts';
export { createMock, type CreateMockOptions } from './studio/create-mock.ts';
export { defineConfig } from './studio/define-config.ts';
export { generate, type GenerateSpecOptions } from './studio/generate.ts';
export { createLinter, type Linter } from './studio/create-linter.ts';
export { lint, type LintSpecsOptions, type SpecLintResult } from './studio/lint.ts';
export { owaspCoverage } from './studio/owasp-coverage.ts';
export { OWASP_RISKS, type OwaspRisk } from './studio/owasp-risks.ts';
export { planTest } from './studio/plan-test.ts';
export { test } from './studio/test.ts';
export type { TestOptions } from './studio/test-options.ts';
export type {
  CredentialRequest,
  Finding as TestFinding,
  TestPlan,
  TestReport,
} from './testing/index.ts';
