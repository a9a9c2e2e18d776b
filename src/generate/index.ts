export { defineGenerator } from './define-generator.ts';
export type { GenerateContext } from './generate-context.ts';
export type { GeneratedFile } from './generated-file.ts';
export type { Generator } from './generator.ts';
