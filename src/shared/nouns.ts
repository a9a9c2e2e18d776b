/** Plurals that no rule makes, by their singular. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['child', 'children'],
  ['cookie', 'cookies'],
  ['criterion', 'criteria'],
  ['foot', 'feet'],
  ['index', 'indices'],
  ['man', 'men'],
  ['matrix', 'matrices'],
  ['mouse', 'mice'],
  ['movie', 'movies'],
  ['person', 'people'],
  ['phenomenon', 'phenomena'],
  ['quiz', 'quizzes'],
  ['thesis', 'theses'],
  ['tooth', 'teeth'],
  ['vertex', 'vertices'],
  ['woman', 'women'],
]);

/** Singulars that end like plurals. */
export const SINGULARS_IN_S: ReadonlySet<string> = new Set(
  (
    'alias apparatus atlas bias bonus bus calculus campus canvas census chorus corpus focus gas lens nexus ' +
    'radius status surplus syllabus thesaurus virus'
  ).split(' '),
);

/** Nouns that name many things, or a mass, without a plural of their own. */
export const UNCOUNTABLE: ReadonlySet<string> = new Set(
  (
    'access advice audio aws billing cache catalog catalogue chat content data debris dns email equipment feed feedback ' +
    'furniture hardware help history homework information infrastructure inventory knowledge legislation library ' +
    'logistics luggage mail media merchandise metadata middleware money music news output progress queue research ' +
    'series sms software species staff stock storage support telemetry text timeline tls traffic training transport ' +
    'travel trivia usage video weather wildlife work'
  ).split(' '),
);
