/**
 * Selections of conventions that a team can start from: what most APIs should promise, all there is, and what
 * holds whatever an API's style.
 */
export const PRESETS = ['recommended', 'strict', 'minimal'] as const;

export type PresetName = (typeof PRESETS)[number];
