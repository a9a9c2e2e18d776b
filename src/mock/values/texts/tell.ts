import type { Facts } from '../facts.ts';
import type { Subject } from '../subject.ts';

/** Makes a text about a subject. */
export type Tell = (facts: Facts, subject: Subject) => string;

/** What to say under a name; of several forms the first that the schema allows. */
export type TextRules = Readonly<Record<string, Tell | readonly Tell[]>>;
