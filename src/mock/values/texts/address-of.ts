import { pluralize } from '../../../shared/pluralize.ts';
import { remember } from '../../../shared/remember.ts';
import { characters } from './characters.ts';
import { PHRASE } from './phrase.ts';
import type { Tell } from './tell.ts';

const IMAGES =
  /(?:^|_)(?:image|picture|photo|avatar|logo|icon|thumbnail|gravatar|img|cover|banner)(?:_|$)/;

const isImage = remember((name) => IMAGES.test(name));
const folderOf = remember((word) => `https://example.com/${pluralize(word)}/`);

/** An address on the Web that leads nowhere; of an image where the name says so. */
export const addressOf: Tell = ({ random }, { names: [name = ''] }) => {
  const word = PHRASE.word(random);
  return isImage(name)
    ? `https://example.com/images/${word}-${characters(random, 'digits', 3)}.png`
    : folderOf(word) + characters(random, 'digits', 4);
};
