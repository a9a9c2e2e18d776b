import { defineConvention, overWalked } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'pagination/cursor',
  summary:
    'A list that is walked by a cursor says so, with the parameter that takes it and the place it comes from.',
  why: 'Clients are generated that walk the list by themselves, if they can read how.',
  since: '0.1.0',
  sources: ['Speakeasy SDK pagination (`x-speakeasy-pagination`)', 'Google AIP-158'],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  owns: ['list/cursor-tampering'],
  heldBy: ['pagination/walk'],
  lint: overWalked('cursor'),
});
