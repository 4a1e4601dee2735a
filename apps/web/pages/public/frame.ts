import { createContext, use } from 'react';
import type { Frame } from '../../../api/web/public-page.ts';

export const Around = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = use(Around);
  if (!frame) throw new TypeError('a public page outside of its frame');
  return frame;
}

/** What is asked of an address: what is asked more than once as a list. */
export type Asked = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export const withQuery = (path: string, asked: Asked) => {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one): [string, string][] => (one === '' ? [] : [[name, String(one)]])),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** The address of a public page, in the language in which this one is read. */
export function usePublic() {
  const { language } = useFrame();
  const taal = language === 'nl' ? undefined : language;
  return (path: string, asked: Asked = {}) => withQuery(`/openbaar${path}`, { ...asked, taal });
}

/** The days by which a dossier is told, as they stand in the address. */
export function useTimes(): { readonly op?: string; readonly bekend?: string } {
  const { op, bekend } = useFrame().asked;
  return { ...(typeof op === 'string' && op && { op }), ...(typeof bekend === 'string' && bekend && { bekend }) };
}

/** The address of another page of the same dossier: who looks at how it stood goes on looking at that day. */
export function useWithin() {
  const href = usePublic();
  const times = useTimes();
  return (path: string) => href(path, times);
}

export const pathTo = {
  dossier: (id: string) => `/dossiers/${encodeURIComponent(id)}`,
  sheet: (id: string) => `/dossiers/${encodeURIComponent(id)}/blad`,
  packet: (id: string, format: string) => `/dossiers/${encodeURIComponent(id)}/raadsstuk.${format}`,
  text: (id: string) => `/dossiers/${encodeURIComponent(id)}/tekst`,
  textDifference: (id: string, from: number, to: number) => `/dossiers/${encodeURIComponent(id)}/tekst/${from}-${to}`,
  recommendation: (id: string, recommendation: string) =>
    `/dossiers/${encodeURIComponent(id)}/aanbevelingen/${encodeURIComponent(recommendation)}`,
  point: (id: string, recommendation: string, format: string) =>
    `${pathTo.recommendation(id, recommendation)}/aanbeveling.${format}`,
  council: (municipality: string, council: string) =>
    `/adviesraden/${encodeURIComponent(municipality)}/${encodeURIComponent(council)}`,
  councilYear: (municipality: string, council: string, year: string) =>
    `/adviesraden/${encodeURIComponent(municipality)}/${encodeURIComponent(council)}/jaren/${encodeURIComponent(year)}`,
  register: '/niet-overgenomen',
  points: '/punten',
  earliness: '/hoe-vroeg',
  data: '/gegevens',
} as const;
