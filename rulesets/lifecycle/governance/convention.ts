import type { Contract, Operation } from '../../../src/contract/index.ts';
import { defineConvention, overContract } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'lifecycle/governance',
  summary:
    'The contract says whom to ask, under which licence it is, and which team answers for it.',
  why: 'An API without an owner is one that nobody repairs, and nobody dares to switch off.',
  since: '0.1.0',
  sources: [
    'OpenAPI 3.1 sections 4.8.3 (contact) and 4.8.4 (license)',
    'Zalando guideline 218',
    'OWASP API9:2023',
  ],
  severity: 'warn',
  presets: ['strict', 'public-api'],
  untested: 'It is about people who answer for an API, not about its answers.',
  lint: overContract((report, { contract }) => {
    const { node } = contract.document;
    const info = node.get('info') ?? node;
    const contact = info.child('contact');
    if (!['name', 'url', 'email'].some((key) => contact?.text(key))) {
      report(
        contact ?? info,
        'The contract does not say whom to ask',
        'Add `contact` with a `url` or an `email` to `info`',
      );
    }
    if (!info.text('license', 'name')) {
      report(
        info.child('license') ?? info,
        'The contract does not say under which licence it may be used',
        'Add `license` with a `name` to `info`',
      );
    }
    const orphans = contract.operations.filter((operation) => !hasOwner(operation, contract));
    if (orphans.length === contract.operations.length && !isOwned(contract)) {
      report(info, 'No team answers for the API', 'Add `x-owner-team` to `info`');
      return;
    }
    for (const { id, node: operation } of orphans) {
      report(operation, `No team answers for ${id}`, 'Add `x-owner-team` to it, or to its tag');
    }
  }),
});

function isOwned({ document: { node } }: Contract): boolean {
  return Boolean(node.text('x-owner-team') ?? node.text('info', 'x-owner-team'));
}

function hasOwner({ node, pathItem, tags }: Operation, contract: Contract): boolean {
  if (isOwned(contract) || [node, pathItem].some((owner) => owner.text('x-owner-team')))
    return true;
  const declared = contract.document.node.child('tags')?.items() ?? [];
  return declared.some((tag) => tags.includes(tag.text('name') ?? '') && tag.text('x-owner-team'));
}
