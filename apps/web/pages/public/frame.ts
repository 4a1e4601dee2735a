import { createContext, use } from 'react';
import type { Frame } from '../../../api/web/public-page.ts';

export const Around = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = use(Around);
  if (!frame) throw new TypeError('a public page outside of its frame');
  return frame;
}

export const withQuery = (path: string, asked: Readonly<Record<string, string | undefined>>) => {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** The address of a public page, in the language in which this one is read. */
export function usePublic() {
  const { language } = useFrame();
  const taal = language === 'nl' ? undefined : language;
  return (path: string, asked: Readonly<Record<string, string | undefined>> = {}) =>
    withQuery(`/openbaar${path}`, { ...asked, taal });
}

export const pathTo = {
  dossier: (id: string) => `/dossiers/${encodeURIComponent(id)}`,
  sheet: (id: string) => `/dossiers/${encodeURIComponent(id)}/blad`,
  recommendation: (id: string, recommendation: string) =>
    `/dossiers/${encodeURIComponent(id)}/aanbevelingen/${encodeURIComponent(recommendation)}`,
  council: (municipality: string, council: string) =>
    `/adviesraden/${encodeURIComponent(municipality)}/${encodeURIComponent(council)}`,
  register: '/niet-overgenomen',
} as const;
