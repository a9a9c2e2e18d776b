export { addHeader } from './add-header.ts';
export { addParameter } from './add-parameter.ts';
export { addResponse } from './add-response.ts';
export type { Answer } from './answer.ts';
export type { Api } from './api.ts';
export type { Call, Credentials, Fault } from './call.ts';
export type { Calls, CallSource } from './calls.ts';
export type { AnswerCheck, CheckFacet, Inapplicable, PropertyCheck } from './check-facet.ts';
export type { ClientEffects } from './client-effects.ts';
export type { ClientFacet, ClientStepFacet } from './client-facet.ts';
export { CLIENT_SLOTS, type ClientSlot } from './client-slots.ts';
export type { Convention, OptionSchema, Severity } from './convention.ts';
export type { ConventionUnit } from './convention-unit.ts';
export { defaultOptions } from './default-options.ts';
export { defineCheck } from './define-check.ts';
export { defineClient } from './define-client.ts';
export { defineConvention } from './define-convention.ts';
export { defineMock } from './define-mock.ts';
export { defineServer } from './define-server.ts';
export { describeDecoding } from './describe-decoding.ts';
export { shareComponent, type Edit, type Fix } from '../edit/index.ts';
export type { FacetContext } from './facet-context.ts';
export type { Inconclusive } from './inconclusive.ts';
export type { ContractRule, LintRule, SpectralRule } from './lint-rule.ts';
export type { MockFacet } from './mock-facet.ts';
export { nearestWord } from './nearest-word.ts';
export { overContract } from './over-contract.ts';
export { overOperations } from './over-operations.ts';
export { overPractice, type Practice } from './over-practice.ts';
export { overSchemas } from './over-schemas.ts';
export { PRESET_NAMES, PRESETS, type Preset, type PresetName } from './presets.ts';
export { remarkMessage } from './remark-message.ts';
export type { RelatedNode, Report, ReportDetails } from './report.ts';
export type { RouteFacet } from './route-facet.ts';
export type { ServerFacet } from './server-facet.ts';
export { runContractRule, type Remark } from './run-contract-rule.ts';
export { SLOTS, type Slot } from './slots.ts';
export type { SpectralContext } from './spectral-context.ts';
export type { StepFacet } from './step-facet.ts';
export { STYLE, type Style } from './style.ts';
export {
  toSpectralRuleset,
  type SpectralRuleDefinition,
  type SpectralRuleset,
} from './to-spectral-ruleset.ts';
export { valueAt } from './value-at.ts';
export type { Violation } from './violation.ts';
