import type { Style } from './style.ts';

export interface Preset {
  /** Whom it is for, one sentence. */
  readonly summary: string;
  /** Choices that come with it, below those of the configuration. */
  readonly style?: Style;
}

/** Selections of conventions that a team can start from. Each convention says which it belongs to. */
export const PRESETS = {
  recommended: { summary: 'What most APIs should promise.' },
  strict: { summary: 'All there is.' },
  'public-api': {
    summary: 'For an API that strangers use: documented, versioned in its URL, bounded, announced.',
  },
  'internal-api': {
    summary: 'For services of one house: the version may stand in a header.',
    style: { versioning: 'any' },
  },
  minimal: { summary: "What holds whatever an API's style." },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];
