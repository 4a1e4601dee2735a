import { shown } from '#text';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { RegisterBadge, useDueText } from '../../lists/register-state.tsx';
import { useDates } from '../../texts/dates.ts';
import { useShared } from '../../texts/shared.ts';
import { CouncilSays } from '../../trajectory/council-says.tsx';
import { Badge } from '../../ui/badge.tsx';
import { PaperLinks } from '../../trajectory/packet-files.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { Explained } from '../../ui/explained.tsx';
import { FollowRegister } from './follow.tsx';
import { Chosen, Lists, RegisterFilter } from './register-filter.tsx';
import { useTexts } from './texts.ts';

type Props = Extract<PublicPage, { page: 'register' }>;
type Item = Props['register']['items'][number];

/** What it is not yet, or never became, and what was said of it. */
function Listed({ item }: { item: Item }) {
  const t = useTexts();
  const href = usePublic();
  const dueText = useDueText();
  const { date } = useDates();
  const { earlier = [], verdict, plainReason, reason } = item;
  const why = plainReason ?? reason;
  const when = [
    verdict === 'unanswered' ? undefined : t('register.answered', { date: date(item.on) }),
    t('register.advised', { date: date(item.advisedOn) }),
    item.addedOn === undefined ? undefined : t('register.added', { date: date(item.addedOn) }),
    dueText(item),
  ];
  return (
    <li>
      <a
        className="utrecht-link dw-items__title"
        href={href(pathTo.recommendation(item.dossier, item.recommendation))}
        lang="nl"
      >
        {shown(item.text)}
      </a>
      <span className="dw-row">
        <RegisterBadge item={item} />
        {item.question && <Badge>{t('register.question')}</Badge>}
        <span className="dw-small dw-muted">
          <span lang="nl">{item.title}</span>
          {` · ${when.filter(Boolean).join(' · ')}`}
        </span>
      </span>
      <span className="dw-small dw-muted">
        {t(item.unasked ? 'register.ownBetween' : 'register.between', {
          council: item.councilName,
          authority: item.authorityName,
        })}
      </span>
      {why !== undefined && (
        <span className="dw-prose" lang="nl">
          {shown(why)}
        </span>
      )}
      {item.adoptedPart !== undefined && <span>{t('register.adoptedPart', { part: shown(item.adoptedPart) })}</span>}
      {item.referredTo !== undefined && <span>{t('register.referredTo', { where: item.referredTo })}</span>}
      {plainReason !== undefined && reason !== undefined && reason !== plainReason && (
        <details className="dw-more">
          <summary>{t('register.full')}</summary>
          <p className="utrecht-paragraph dw-prose" lang="nl">
            {shown(reason)}
          </p>
        </details>
      )}
      <CouncilSays item={item} />
      {earlier.length > 0 && (
        <span className="dw-small">
          {t('register.earlier', { count: earlier.length })}{' '}
          {earlier.map(({ dossier, recommendation, authority, title, on }, i) => (
            <span key={`${dossier} ${recommendation} ${authority}`}>
              {i > 0 && ', '}
              <a className="utrecht-link" href={href(pathTo.recommendation(dossier, recommendation))}>
                <span lang="nl">{title}</span>
                {` (${date(on)})`}
              </a>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

const nameOf = (lists: Props['lists']) => {
  if (lists.length === 1 && lists[0] !== undefined) return lists[0];
  return lists.includes('refused') ? 'mixed' : 'unanswered';
};

/** What was not adopted, with why; and apart from that what is late, what still waits and what is held. */
export function Register({ register: { items, next }, ...asked }: Props) {
  const t = useTexts();
  const shared = useShared();
  const href = usePublic();
  const { filter, lists } = asked;
  const { cursor: _, ...rest } = filter;
  const name = nameOf(lists);
  // The file holds all of the register, unless one of its lists is asked for.
  const only = filter.verdict ? {} : { state: lists[0] };
  return (
    <Public
      title={t(`register.title.${name}`)}
      description={t('register.description')}
      lead={t(`register.lead.${name}`)}
    >
      <Lists {...asked} />
      <Explained words={['held']} />
      <RegisterFilter {...asked} />
      {asked.filter.municipality !== undefined && <FollowRegister municipality={asked.filter.municipality} />}
      <Chosen {...asked} />
      <ul className="dw-list dw-items">
        {items.map((item) => (
          <Listed key={`${item.dossier} ${item.recommendation} ${item.authority}`} item={item} />
        ))}
      </ul>
      {items.length === 0 ? (
        <p className="utrecht-paragraph">{t('nothing.list')}</p>
      ) : (
        <p className="utrecht-paragraph dw-row dw-no-print">
          {(['csv', 'json', 'ods'] as const).map((format) => (
            <a
              key={format}
              className="utrecht-link"
              href={href(`${pathTo.register}.${format}`, { ...rest, ...only })}
              download=""
            >
              {t(`register.${format}`)}
            </a>
          ))}
          <a className="utrecht-link" href={href(pathTo.data)}>
            {t('register.data')}
          </a>
        </p>
      )}
      {items.length > 0 && (
        <PaperLinks addressAs={(format) => href(`${pathTo.register}.${format}`, { ...rest, ...only })} />
      )}
      {next !== undefined && (
        <nav aria-label={shared('paging.label')} className="dw-no-print">
          <a className="utrecht-link" href={href(pathTo.register, { ...filter, cursor: next })}>
            {shared('paging.next')}
          </a>
        </nav>
      )}
    </Public>
  );
}
