import type { RoleValues } from '../../administration/roles.ts';

export interface Values {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleValues[];
}

interface Wrong {
  readonly place: string;
  readonly why: 'missing' | 'account';
}

/**
 * What is seen before it is sent. The account stands in the address, where nothing and dots lead elsewhere: the API
 * could not say at which field that is wrong, and says nothing of the others then.
 */
export function wrongIn({ id, name, roles }: Values): readonly Wrong[] {
  const fields = [
    { place: 'name', value: name },
    { place: 'id', value: id },
    ...roles.flatMap(({ role, council }, i) => [
      { place: `roles[${i}].role`, value: role },
      ...(role === 'council' ? [{ place: `roles[${i}].council`, value: council }] : []),
    ]),
  ];
  return fields.flatMap(({ place, value }): Wrong[] => {
    if (value.trim() === '') return [{ place, why: 'missing' }];
    return place === 'id' && !/^[\p{L}\p{N}]/u.test(value.trim()) ? [{ place, why: 'account' }] : [];
  });
}
