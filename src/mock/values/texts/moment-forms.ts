import { remember } from '../../../shared/remember.ts';
import { moment } from './moment.ts';
import type { Tell } from './tell.ts';

const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();
// Moments are whole seconds.
const dateOf = remember((day: number) => iso(day * DAY).slice(0, 10));
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const dateAt = (at: number): string => dateOf(Math.floor(at / DAY));
const timeAt = (at: number): string => {
  const seconds = (at - DAY * Math.floor(at / DAY)) / 1000;
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  return `${twoDigits[hours]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
};

const date: Tell = (facts, subject) => dateAt(moment(facts, subject));
const time: Tell = (facts, subject) => timeAt(moment(facts, subject));
/** Both, with what stands between them and behind. */
const both = (between: string, end: string): Tell => {
  return (facts, subject) => {
    const at = moment(facts, subject);
    return `${dateAt(at)}${between}${timeAt(at)}${end}`;
  };
};

/** How a moment is written (RFC 3339), or a part of it. */
export const MOMENT_FORMS = {
  precise: both('T', '.000Z'),
  instant: both('T', 'Z'),
  local: both('T', ''),
  spaced: both(' ', ''),
  date,
  month: (facts, subject) => date(facts, subject).slice(0, 7),
  time: (facts, subject) => `${time(facts, subject)}Z`,
  seconds: time,
  minutes: (facts, subject) => time(facts, subject).slice(0, 5),
} as const satisfies Readonly<Record<string, Tell>>;
