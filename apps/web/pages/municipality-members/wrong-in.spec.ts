import { describe, expect, it } from '@jest/globals';
import { wrongIn } from './wrong-in.ts';

const EVA = { login: 'eva', name: 'Eva de Wit', roles: [{ role: 'clerk', council: '' }] } as const;

describe('somebody who is to be added', () => {
  it('is sent when everything is there', () => {
    expect(wrongIn(EVA)).toEqual([]);
  });

  it('is not sent with an empty field, each of which is marked', () => {
    const roles = [
      { role: '', council: '' },
      { role: 'council', council: '' },
    ] as const;
    expect(wrongIn({ login: ' ', name: '', roles })).toEqual(['name', 'login', 'roles[0].role', 'roles[1].council']);
  });
});
