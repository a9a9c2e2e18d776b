/** Selections of conventions that a team can start from. */
export type PresetName = 'recommended' | 'strict' | 'minimal';
