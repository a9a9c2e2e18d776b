import type { Direction } from '../../contract/index.ts';
import type { Reason } from './reason.ts';
import { subjectText } from './subject-text.ts';

/** What changed, and how it would be undone: two sentences without their full stops. */
export interface ReasonText {
  readonly what: string;
  readonly undo: string;
}

const ADMITTED = {
  request: { lost: 'no longer takes', gained: 'now takes' },
  response: { lost: 'is no longer', gained: 'can now be' },
} as const;
const REQUIRED = {
  request: { lost: 'is required now', gained: 'is no longer required' },
  response: { lost: 'is always there now', gained: 'may be missing now' },
} as const;

/** A difference in words, as those see it who send what is a request or read what is an answer. */
export function reasonText(reason: Reason, direction: Direction): ReasonText {
  const { aspect, side, subject, detail } = reason;
  const about = subjectText(subject);
  const isLost = side === 'lost';
  if (aspect === 'required') {
    return {
      what: `${detail} of ${about} ${REQUIRED[direction][side]}`,
      undo: `Let ${detail} of ${about} be ${isLost ? 'optional' : 'required'} as before`,
    };
  }
  if (aspect === 'default') {
    return {
      what: `${about} no longer means ${detail}`,
      undo: `Restore the default of ${about}`,
    };
  }
  if (aspect === 'property') {
    return isLost
      ? { what: `${about} no longer has ${detail}`, undo: `Keep ${detail} in ${about}` }
      : { what: `${about} has a new ${detail}`, undo: `Leave ${detail} out of ${about}` };
  }
  return {
    what: `${about} ${ADMITTED[direction][side]} ${detail}`,
    undo: `Let ${about} ${isLost ? 'still' : 'not'} be ${detail}`,
  };
}
