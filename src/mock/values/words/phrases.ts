/** Words that titles and sentences are made of; every combination reads well enough. */
export const PHRASES = {
  adjectives:
    'annual brief careful central common current daily early final first full general initial internal local main monthly new open partial public quick recent regional regular second shared short small spare temporary updated weekly'.split(
      ' ',
    ),
  nouns:
    'account agenda answer batch budget campaign change chapter delivery draft event export feature figure forecast guide idea invoice journey launch letter list meeting message note offer order overview package payment plan policy project question release report request review route sample schedule season section session summary survey task team update visit workshop'.split(
      ' ',
    ),
  sentences: [
    'The {adjective} {noun} is ready for the {noun}.',
    'Please check the {adjective} {noun} before the {noun}.',
    'Sent with the {adjective} {noun}.',
    'This {noun} replaces the {adjective} {noun}.',
    'Needed for the {adjective} {noun} next week.',
    'See the {noun} for more about the {noun}.',
    'Arrived a day early, together with the {noun}.',
    'We moved the {noun} to the {adjective} {noun}.',
  ],
  tags: [
    'beta',
    'featured',
    'gift',
    'home',
    'new',
    'popular',
    'sale',
    'seasonal',
    'summer',
    'travel',
    'urgent',
    'winter',
  ],
} as const;
