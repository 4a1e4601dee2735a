import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { useCouncilNames } from '../../administration/roles.ts';
import { Afterwards, Answering, Asking, General, InstrumentFields, Meetings, Terms } from './fields.tsx';
import { LetterTemplate } from './letter-template.tsx';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import type { Word } from '../../texts/explained.ts';
import { useTexts } from '../../administration/settings/texts.ts';

/** In the order in which they stand on the page. */
const WORDS: readonly [Word, ...Word[]] = [
  ...(['portfolio', 'ordinance', 'policyRule', 'regulation', 'covenant', 'termsAct', 'recess', 'dispute'] as const),
];

export default function Settings() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/instellingen' });
  const councils = useCouncilNames(municipality);
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <SettingsForm municipality={municipality} step="terms" words={WORDS}>
        {(draft) => (
          <>
            <General />
            <InstrumentFields />
            <Terms
              because={!draft.termijnenwet || draft.instrument.kind !== 'ordinance' || draft.termijnenwetBecause !== ''}
            />
            <Meetings />
            <Answering draft={draft} />
            <Asking councils={councils} copy={draft.copyToRaad.yes} />
            <Afterwards />
          </>
        )}
      </SettingsForm>
      <LetterTemplate municipality={municipality} />
    </AdministrationPage>
  );
}
