import type { Subject } from '../subject.ts';
import { pick } from '../pick.ts';
import { characters } from './characters.ts';
import { namesFor } from './name-texts.ts';
import { PHRASE } from './phrase.ts';
import { PLACE_TEXTS } from './place-texts.ts';
import type { Tell } from './tell.ts';

const PLACES = /(?:address|location|billing|shipping|place)(?:_|$)/;
const STATES = ['active', 'inactive', 'pending'];
const KINDS = ['basic', 'standard', 'premium'];
const GROUPS = ['primary', 'secondary'];

/** What to say under names that tell little by themselves; what an example shows goes before it. */
export function weakTexts({ names: [name = ''], parents }: Subject): readonly Tell[] {
  const [, front = '', last = name] = /^(?:(.*)_)?([^_]+)$/.exec(name) ?? [];
  const nouns = front === '' ? parents : [front, ...parents];
  const [noun = ''] = nouns;
  switch (last) {
    case 'name':
      return namesFor(nouns);
    case 'id':
    case 'identifier':
    case 'gid':
    case 'key':
      return [
        ({ random }) =>
          `${noun === '' ? 'id' : noun.replace(/^.*_/, '')}_${characters(random, 'token', 8)}`,
        ({ random }) => characters(random, 'token', 12),
        ({ random }) => characters(random, 'digits', 6),
      ];
    case 'number':
    case 'no':
      return [({ random }) => characters(random, 'digits', 6)];
    case 'code':
      return [
        ({ random }) => `${characters(random, 'capitals', 2)}-${characters(random, 'digits', 3)}`,
        ({ random }) => characters(random, 'capitals', 3),
      ];
    case 'state':
      if (parents.some((parent) => PLACES.test(parent)))
        return [PLACE_TEXTS['region'] ?? []].flat();
      return [({ random }) => pick(random, STATES)];
    case 'status':
      return [({ random }) => pick(random, STATES)];
    case 'type':
    case 'kind':
    case 'class':
      return [({ random }) => pick(random, KINDS)];
    case 'group':
    case 'object':
      return [({ random }) => pick(random, GROUPS)];
    case 'value':
      return [({ random }) => PHRASE.word(random)];
    default:
      return [];
  }
}
