import { describe, expect, it } from '@jest/globals';
import { NO_ROLE } from '../../administration/roles.ts';
import { wrongIn } from './wrong-in.ts';

const EVA = { login: 'eva', name: 'Eva de Wit', mail: '', roles: [{ ...NO_ROLE, role: 'clerk' }] } as const;

describe('somebody who is to be added', () => {
  it('is sent when everything is there', () => {
    expect(wrongIn(EVA)).toEqual([]);
  });

  it('is not sent with an empty field, each of which is marked', () => {
    const roles = [NO_ROLE, { ...NO_ROLE, role: 'council' }] as const;
    const empty = ['name', 'roles[0].role', 'roles[1].council', 'roles[1].function'];
    expect(wrongIn({ login: ' ', name: '', mail: '', roles })).toEqual(empty);
  });
});
