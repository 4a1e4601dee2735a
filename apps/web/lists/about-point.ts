import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  point: { nl: 'punt {{number}}', en: 'point {{number}}' },
  of: { nl: '{{point}} van {{council}}', en: '{{point}} of {{council}}' },
});

interface Labelled {
  readonly councilName?: string | undefined;
  readonly point?: number | undefined;
  /** As its council numbered it. */
  readonly number?: string | undefined;
}

/** "punt 8b van Adviesraad Sociaal Domein": what somebody calls a point, or whose advice it is; empty where it is neither. */
export function useAboutPoint(): (item: Labelled) => string {
  const t = useTexts();
  return ({ councilName, point, number = point === undefined ? undefined : String(point) }) => {
    const named = number === undefined ? undefined : t('point', { number });
    if (named !== undefined && councilName !== undefined) return t('of', { point: named, council: councilName });
    return named ?? councilName ?? '';
  };
}
