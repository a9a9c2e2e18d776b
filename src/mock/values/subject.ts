import { remember } from '../../shared/remember.ts';
import { words } from '../../shared/words.ts';

/** What a value is about, as far as names tell. */
export interface Subject {
  /** The property's name, and that of its schema: lower case, words joined by `_`. */
  readonly names: readonly string[];
  /** Nouns for the object that has the property, the most telling first. */
  readonly parents: readonly string[];
  /** Which of several people or places is meant: `author`, `billing`. */
  readonly role: string;
}

/** Words of schema names that do not tell what the thing is. */
const SHELLS =
  /_(?:response|request|result|dto|item|entry|list|page|collection|detail|details|summary|full|base|simple|simplified|basic|mini|minimal|short|compact|ref|reference|read|write|input|output|create|created|update|updated|body|data|model|schema|object|resource|payload|attributes|info|v\d+|\d+)$/;

const ROLES = new Set(
  'author editor sender recipient from to assignee reviewer creator approver seller buyer manager supervisor parent partner guest emergency support reply cc bcc billing shipping delivery pickup return origin destination departure arrival home work source target old new previous next current secondary alternate backup'.split(
    ' ',
  ),
);

const nounOf = remember((schemaName) => {
  let noun = words(schemaName).join('_');
  while (SHELLS.test(noun)) noun = noun.replace(SHELLS, '');
  return noun;
});

/** The subject of a property, or of a whole schema when there is no name. */
export function subjectOf(name: string, parents: readonly string[]): Subject {
  const parts = words(name);
  const role = parts.find((part) => ROLES.has(part)) ?? '';
  return { names: parts.length === 0 ? [] : [parts.join('_')], parents: parents.map(nounOf), role };
}

/** The same subject, once it is known by which name its schema goes. */
export function namedSubject(subject: Subject, schemaName: string): Subject {
  return { ...subject, names: [...subject.names, nounOf(schemaName)] };
}
