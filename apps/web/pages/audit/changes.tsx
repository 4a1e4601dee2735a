import type { JournalItem } from '../../api/audit.ts';
import { changedIn } from '../../administration/changed.ts';
import { useCouncilNames } from '../../administration/roles.ts';
import { useChangeTerms } from '../../texts/change-terms.ts';
import { useLanguage } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { Moment } from './moment.tsx';
import { useTexts } from './texts.ts';

interface ChangesProps {
  readonly label: string;
  readonly municipality: string;
  readonly items: readonly JournalItem[];
  readonly people: Readonly<Record<string, string>>;
  /** What councils and municipalities are called. */
  readonly called: Readonly<Record<string, string>>;
}

/** Of these it is told what was and what is; of the rest what happened. */
const TURNS: readonly JournalItem['what'][] = ['memberAdded', 'rolesChanged', 'rolesEnded', 'settingsChanged'];

/** Lines of the journal: when, who, what and of whom. */
export function Changes({ label, municipality, items, people, called }: ChangesProps) {
  const t = useTexts();
  const terms = useChangeTerms();
  const councils = useCouncilNames(municipality);
  const changed = changedIn(useLanguage(), (id) => people[id] ?? called[id] ?? councils.get(id) ?? id);
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line, i) => {
          const whom = line.person === undefined ? line.councilName : (people[line.person] ?? line.person);
          const { fields, was, is } = changed(line);
          const turns = TURNS.includes(line.what);
          return (
            <tr key={`${line.at} ${i}`}>
              <td>
                <Moment at={line.at} />
              </td>
              <td>
                <Link
                  to="/beheer/$municipality/wie-wat-wijzigde"
                  params={{ municipality }}
                  search={{ van: line.actor }}
                >
                  {people[line.actor] ?? line.actor}
                </Link>
              </td>
              <td>
                {terms(`change.${line.what}`)}
                {whom !== undefined && `: ${whom}`}
                {fields !== '' && <div className="dw-small dw-muted">{t('fields', { fields })}</div>}
                {was !== '' && <div className="dw-small dw-muted">{turns ? t('was', { what: was }) : was}</div>}
                {is !== '' && <div className="dw-small dw-muted">{turns ? t('is', { what: is }) : is}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
