import type { Item } from '../item.ts';
import { paginate } from '../paginate.ts';
import { without } from '../without.ts';
import { found } from './found.ts';
import type { Handler } from './handler.ts';
import { refuseTaken } from './refuse-taken.ts';

const PRIVATE = { 'cache-control': 'private, no-cache' };

export const members: Readonly<Record<string, Handler>> = {
  listMembers(call, { shelves }) {
    const { status } = call.query;
    const list = [...shelves.members.values()].filter(
      (member) => status === undefined || member['status'] === status,
    );
    const page = paginate(call, list);
    return { ...page, data: (page.data as Item[]).map(shown), headers: PRIVATE };
  },

  createMember(call, library) {
    refuseTaken(library, call, 'email');
    const member = library.add('members', { role: 'member', ...call.body });
    const headers = { location: `/api/v1/members/${member.id}` };
    return { status: 201, data: shown(member), headers };
  },

  getMember({ path }, library) {
    return {
      status: 200,
      data: shown(found(library, 'members', path['member_id'])),
      headers: PRIVATE,
    };
  },

  replaceMember(call, library) {
    const member = found(library, 'members', call.path['member_id']);
    refuseTaken(library, call, 'email', member.id);
    const { id, role, created_at } = member;
    const changed = { role, created_at, ...call.body, id };
    library.shelves.members.set(id, changed);
    return { status: 200, data: shown(changed) };
  },

  deleteMember({ path }, library) {
    library.shelves.members.delete(found(library, 'members', path['member_id']).id);
    return { status: 204 };
  },
};

function shown(member: Item): Readonly<Record<string, unknown>> {
  return without(member, 'password');
}
