export { defineGenerator } from './define-generator.ts';
export { generate, type GenerateOptions } from './generate.ts';
export type { GenerateContext } from './generate-context.ts';
export { GenerateError } from './generate-error.ts';
export type { Difference, GenerateReport } from './generate-report.ts';
export type { GeneratedFile } from './generated-file.ts';
export type { Generator } from './generator.ts';
export type { PackagePart } from './package-part.ts';
export { standaloneValidators, type StandaloneValidators } from './standalone-validators.ts';
