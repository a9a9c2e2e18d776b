import { remember } from '../../../shared/remember.ts';

/** A name of one word as it stands in addresses: `López` is `lopez`. */
export const plainName = remember((name) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase(),
);
