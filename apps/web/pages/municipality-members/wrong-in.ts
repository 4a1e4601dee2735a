import type { RoleValues } from '../../administration/roles.ts';

export interface Values {
  readonly login: string;
  readonly name: string;
  readonly mail: string;
  readonly roles: readonly RoleValues[];
}

/** The fields that are still empty: of a role that is not chosen the API would say nothing of the others. */
export const wrongIn = ({ name, roles }: Values): readonly string[] =>
  [
    { place: 'name', value: name },
    ...roles.flatMap(({ role, council, function: of }, i) => [
      { place: `roles[${i}].role`, value: role },
      ...(role === 'council'
        ? [
            { place: `roles[${i}].council`, value: council },
            { place: `roles[${i}].function`, value: of },
          ]
        : []),
    ]),
  ].flatMap(({ place, value }) => (value.trim() === '' ? [place] : []));
