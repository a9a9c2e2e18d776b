import { defineConvention, overWalked } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'pagination/offset',
  summary: 'A list that is walked by page or offset says so, with the parameters that choose them.',
  why: 'Clients are generated that walk the list by themselves, if they can read how.',
  since: '0.1.0',
  sources: ['Speakeasy SDK pagination (`x-speakeasy-pagination`)', 'Google AIP-158'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  heldBy: ['pagination/walk'],
  lint: overWalked('offsetLimit'),
});
