import type { Member, Municipality, SharedCouncil as Shared, StandIn } from '#directory';
import type { CouncilVersion, KeptCouncilItem } from '#projections';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { read, segment, send, sendFile } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';
import type {
  LetterTemplateAnswer,
  ListedMember,
  Machines,
  MachineSecret,
  NameablePerson,
  SheetMapping,
} from '../api/answers.ts';
import { sessionQuery } from '../api/queries.ts';

export type { CouncilVersion, ListedMember, MachineSecret, Member, Municipality, StandIn };
export type Machine = Machines['items'][number];
/** A council on the list of a municipality, also one that another shares with it. */
export type KeptCouncil = KeptCouncilItem & { readonly sharedBy?: string; readonly sharedWith?: readonly string[] };
/** What a municipality shares, or others with it. */
export interface SharedCouncil extends Shared {
  readonly name: string;
  readonly homeName: string;
  readonly municipalityName: string;
  readonly people?: readonly Pick<Member, 'id' | 'name' | 'roles'>[];
}
interface List<Item> {
  readonly items: readonly Item[];
}

const pathOf = (municipality: string, path = '') => `/municipalities/${segment(municipality)}${path}`;

const kept = <Answer>(municipality: string, path = '') =>
  queryOptions({
    queryKey: ['administration', municipality, path],
    queryFn: ({ signal }) => read<Answer>(pathOf(municipality, path), { signal }),
  });

/** What a municipality set for itself (docs/decisions/0007-administration.md). */
export const municipalityQuery = (municipality: string) => kept<Municipality>(municipality);
export const keptCouncilsQuery = (municipality: string) => kept<List<KeptCouncil>>(municipality, '/councils');
export const sharedCouncilsQuery = (municipality: string) =>
  kept<List<SharedCouncil> & { readonly others?: readonly { readonly municipality: string; readonly name: string }[] }>(
    municipality,
    '/shared-councils',
  );
export const councilVersionsQuery = (municipality: string, council: string) =>
  kept<List<CouncilVersion>>(municipality, `/councils/${segment(council)}/versions`);
/** Who can be named in its dossiers. */
export const nameablePeopleQuery = (municipality: string) =>
  kept<List<NameablePerson>>(municipality, '/nameable-people');
export const membersQuery = (municipality: string) => kept<List<ListedMember>>(municipality, '/members');

/** The programs that work for it. */
export const machinesQuery = (municipality: string) => kept<Machines>(municipality, '/machines');

/** Who stands in for whom: of everybody, for its administrator; else of oneself. */
export const standInsQuery = (municipality: string) => kept<List<StandIn>>(municipality, '/stand-ins');
/** Who can stand in for somebody in a role. */
export const standInCandidatesQuery = (
  municipality: string,
  person: string,
  role: string,
  council: string | undefined,
) => {
  const asked = new URLSearchParams({ role, person, ...(council !== undefined && { council }) });
  return kept<List<{ readonly id: string; readonly name: string }>>(municipality, `/stand-in-candidates?${asked}`);
};

/** How its spreadsheets are read, by hand. */
export const sheetMappingQuery = (municipality: string) => kept<SheetMapping>(municipality, '/sheet-mapping');

/** Whether it has a logo. */
export const logoQuery = (municipality: string) => kept<{ readonly size?: number }>(municipality, '/logo');

/** Whether it has a template of its letters to councils. */
export const letterTemplateQuery = (municipality: string) =>
  kept<LetterTemplateAnswer>(municipality, '/letter-template');

export interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Under the municipality, unless it begins at the top. */
  readonly path?: string;
  readonly top?: string;
  readonly body?: object;
  /** In the place of a body. */
  readonly file?: Blob;
  /** What the person looked at; 0 when it must not be there yet. */
  readonly revision?: number;
}

/** Changes something; what was read of the municipality is read again, also when somebody else was first. */
export function useChange(municipality: string) {
  const queries = useQueryClient();
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ['administration', municipality] });
  };
  return useMutation({
    mutationFn: async ({ method, path = '', top, body, file, revision }: Change) => {
      try {
        if (file) {
          const type = 'application/octet-stream';
          return await sendFile<unknown>(top ?? pathOf(municipality, path), file, type, () => undefined, method);
        }
        return await send<unknown>(method, top ?? pathOf(municipality, path), body, { revision });
      } catch (error) {
        // Refused by what somebody else changed meanwhile: shown as it is now.
        if (isRefused(error, 412) || isRefused(error, 409)) await again();
        throw error;
      }
    },
    onSuccess: async () => {
      // Names stand in what was read of dossiers, and the theme with who is signed in.
      await Promise.all([
        again(),
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['lists'] }),
        queries.invalidateQueries({ queryKey: ['trajectory'] }),
      ]);
    },
  });
}
