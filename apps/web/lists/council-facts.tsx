import type { KeptCouncilItem } from '#projections';
import { textsOf } from '../texts/texts-of.ts';
import { Fact } from '../ui/section.tsx';

const useTexts = textsOf({
  instrument: { nl: 'Ingesteld bij', en: 'Founded by' },
  seats: { nl: 'Plaatsen', en: 'Seats' },
  seatsFor: { nl: '{{group}}: {{seats}}', en: '{{group}}: {{seats}}' },
  seatsVacant: {
    nl: '{{group}}: {{seats}}, waarvan {{count}} leeg',
    en: '{{group}}: {{seats}}, {{count}} of them vacant',
  },
  chair: { nl: 'Voorzitter', en: 'Chair' },
  independent: { nl: 'onafhankelijk', en: 'independent' },
  dependent: { nl: 'niet onafhankelijk', en: 'not independent' },
  terms: { nl: 'Zittingsduur', en: 'Term of office' },
  years: { nl: '{{years}} jaar', en: '{{years}} years' },
  yearsMost: { nl: '{{years}} jaar, hoogstens {{most}} keer', en: '{{years}} years, at most {{most}} times' },
  support: { nl: 'Ondersteuning', en: 'Support' },
  hours: { nl: '{{hours, number}} uur per jaar', en: '{{hours, number}} hours per year' },
  budget: { nl: 'Budget', en: 'Budget' },
  euros: { nl: '{{euros, number}} euro per jaar', en: '{{euros, number}} euros per year' },
  contact: { nl: 'Contact', en: 'Contact' },
  website: { nl: 'website', en: 'website' },
});

const isPage = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? '');

/** What a council is, as far as its municipality has said so: each a fact in a list of facts. */
export function CouncilFacts({ council }: { readonly council: Omit<KeptCouncilItem, 'id' | 'revision'> }) {
  const t = useTexts();
  const { instrument, seats = [], independentChair, terms, supportHours, budget, contact } = council;
  const named = instrument && [instrument.article, instrument.title].filter(Boolean).join(', ');
  return (
    <>
      {instrument && (
        <Fact name={t('instrument')}>
          {isPage(instrument.url) ? (
            <a className="utrecht-link" href={instrument.url}>
              {named}
            </a>
          ) : (
            named
          )}
        </Fact>
      )}
      {seats.length > 0 && (
        <Fact name={t('seats')}>
          <ul className="dw-bullets">
            {seats.map(({ group, seats: count, vacant }, i) => (
              <li key={i}>
                {vacant === undefined
                  ? t('seatsFor', { group, seats: count })
                  : t('seatsVacant', { group, seats: count, count: vacant })}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {independentChair !== undefined && (
        <Fact name={t('chair')}>{t(independentChair ? 'independent' : 'dependent')}</Fact>
      )}
      {terms && (
        <Fact name={t('terms')}>
          {terms.most === undefined
            ? t('years', { years: terms.years })
            : t('yearsMost', { years: terms.years, most: terms.most })}
        </Fact>
      )}
      {supportHours !== undefined && <Fact name={t('support')}>{t('hours', { hours: supportHours })}</Fact>}
      {budget !== undefined && <Fact name={t('budget')}>{t('euros', { euros: budget })}</Fact>}
      {contact && (
        <Fact name={t('contact')}>
          <ul className="dw-bullets">
            {contact.mail !== undefined && <li>{contact.mail}</li>}
            {contact.phone !== undefined && <li>{contact.phone}</li>}
            {isPage(contact.website) && (
              <li>
                <a className="utrecht-link" href={contact.website}>
                  {t('website')}
                </a>
              </li>
            )}
          </ul>
        </Fact>
      )}
    </>
  );
}
