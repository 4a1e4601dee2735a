import { MATURITIES, type AnswerVerdict } from '#vocabulary';
import type { CouncilYear } from '../../api/answers.ts';
import { formatDate } from '../../texts/dates.ts';
import { LAW_NAMES } from '../../texts/law-name.ts';

// The report of a Dutch council is in Dutch, whatever language the screens are in.

const NUMBERS = [
  'geen',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];
/** Numbers to twelve in words, as a text has them. */
const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const times = (count: number) => `${inWords(count)} keer`;
const several = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;
const days = (count: number) => several(count, 'dag', 'dagen');
const LIST = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
const listed = (parts: readonly string[]) => LIST.format(parts);
/** Without those of which there are none. */
const some = (counts: readonly (readonly [number, (count: number) => string])[]) =>
  counts.filter(([count]) => count > 0).map(([count, say]) => say(count));
// As a capital it has no accent: "Eén".
const sentence = (text: string) => `${text.charAt(0).replace('é', 'e').toUpperCase()}${text.slice(1)}.`;

const FINISHED = { idea: 'een idee', outline: 'alleen hoofdlijnen', concept: 'een concept', proposal: 'een voorstel' };

type Counts = CouncilYear['all'];

/** How long the council had, and what was given later of that. */
function hadTime({ asked: count, meanDaysGiven: first, meanDaysInAll: inAll, measured, extended }: Counts['requests']) {
  const known = measured === count ? '' : `, gerekend over ${several(measured, 'aanvraag', 'aanvragen')}`;
  const without = first === undefined || first === inAll ? '' : `; zonder dat was het gemiddeld ${days(first)}`;
  return [
    ...(inAll === undefined ? [] : [`De raad had gemiddeld ${days(inAll)} de tijd${known}.`]),
    ...some([[extended, (n) => sentence(`${times(n)} is de termijn verlengd${without}`)]]),
  ];
}

function asked({ requests }: Counts) {
  const { asked: count, maturity, withoutInvolvement } = requests;
  if (count === 0) return [];
  const finished = some(MATURITIES.map((stage) => [maturity[stage], (n) => `${times(n)} ${FINISHED[stage]}`]));
  return [
    ...(finished.length > 0 ? [`De tekst waarover het ging, was toen ${listed(finished)}.`] : []),
    ...some([[maturity.unknown, (n) => `Hoe ver de tekst was, is ${times(n)} niet bekend.`]]),
    ...hadTime(requests),
    withoutInvolvement === 0
      ? 'Steeds was er eerst met mensen gesproken.'
      : sentence(`${times(withoutInvolvement)} was er niet eerst met mensen gesproken`),
  ];
}

function inTime({ requests }: Counts): string[] {
  const { asked: count, inTime: met, late, declined, lapsed, open, dropped } = requests;
  if (count === 0) return [];
  const came = some([
    [met, (n) => `${times(n)} op tijd advies`],
    [late, (n) => `${times(n)} advies na de termijn`],
  ]);
  return [
    ...(came.length > 0 ? [sentence(`op ${count === 1 ? 'die aanvraag' : 'die aanvragen'} kwam ${listed(came)}`)] : []),
    ...some([
      [declined, (n) => sentence(`${times(n)} gaf de raad geen advies, en zei waarom`)],
      [lapsed, (n) => sentence(`${times(n)} ging de termijn voorbij zonder advies`)],
      [open, (n) => sentence(`${several(n, 'aanvraag loopt', 'aanvragen lopen')} nog`)],
      [dropped, (n) => sentence(`${several(n, 'aanvraag verviel', 'aanvragen vervielen')}`)],
    ]),
  ];
}

function given({ advices: { given: count, unasked } }: Counts): string {
  if (count === 0) return 'De raad gaf geen advies.';
  const own = unasked === 0 ? '' : unasked === count ? ', uit zichzelf' : `, waarvan ${inWords(unasked)} uit zichzelf`;
  return `De raad gaf ${several(count, 'advies', 'adviezen')}${own}.`;
}

function informed({ information }: Counts): string[] {
  if (!information) return [];
  const { asked: count, given: got, inTime: met, late, overdue, open, withoutTerm } = information;
  const how = some([
    [met, (n) => `${times(n)} op tijd`],
    [late, (n) => `${times(n)} te laat`],
  ]);
  return [
    `De raad vroeg ${times(count)} om informatie, en kreeg die ${got === 0 ? 'nog niet' : times(got)}.`,
    ...(how.length > 0 ? [sentence(`de informatie kwam ${listed(how)}`)] : []),
    ...some([
      [overdue, (n) => sentence(`${times(n)} is de termijn voorbij en is er nog niets`)],
      [open, (n) => sentence(`${several(n, 'vraag loopt', 'vragen lopen')} nog`)],
      [withoutTerm, (n) => sentence(`voor ${several(n, 'vraag', 'vragen')} gold nog geen termijn`)],
    ]),
  ];
}

function answered({ answers: { responses } }: Counts): string[] {
  const { adopted, late, owed, overdue, meanDays } = responses;
  if (adopted + owed === 0) return [];
  const after = adopted === 1 ? 'na' : 'gemiddeld na';
  const mean = meanDays === undefined ? '' : `, ${after} ${days(Math.round(meanDays))}`;
  return [
    adopted === 0
      ? 'Er kwam nog geen reactie op de adviezen.'
      : `Op de adviezen ${adopted === 1 ? 'kwam één reactie' : `kwamen ${inWords(adopted)} reacties`}${mean}.`,
    ...some([
      [
        late,
        (n) =>
          adopted === 1 ? 'Die was te laat.' : sentence(`${inWords(n)} daarvan ${n === 1 ? 'was' : 'waren'} te laat`),
      ],
      [
        owed,
        (n) => {
          const over = overdue === 0 ? '' : `; van ${inWords(overdue)} is de termijn voorbij`;
          return sentence(`${several(n, 'reactie moet', 'reacties moeten')} nog komen${over}`);
        },
      ],
    ]),
  ];
}

const BECAME: Readonly<Record<AnswerVerdict, (count: number) => string>> = {
  adopted: (n) => `${inWords(n)} overgenomen`,
  partly: (n) => `${inWords(n)} deels overgenomen`,
  notAdopted: (n) => `${inWords(n)} niet overgenomen`,
  noted: (n) => `${inWords(n)} gelezen zonder dat er iets verandert`,
  notConsidered: (n) => `${inWords(n)} doorverwezen`,
  answered: (n) => `${several(n, 'vraag', 'vragen')} beantwoord`,
  held: (n) => `${inWords(n)} aangehouden`,
};

function outcome({ answers: { total, open, verdicts, points } }: Counts): string[] {
  if (total === 0) return [];
  const due = points?.points ?? total;
  const manifold = points?.several ?? 0;
  const became = some((Object.keys(BECAME) as AnswerVerdict[]).map((verdict) => [verdicts[verdict], BECAME[verdict]]));
  return [
    sentence(`op ${several(due, 'punt', 'punten')} hoort een antwoord te komen`),
    ...(manifold === 0
      ? []
      : [
          sentence(`bij ${inWords(manifold)} daarvan moet meer dan één bestuur antwoorden`),
          sentence(`samen zijn dat ${several(total, 'antwoord', 'antwoorden')}`),
        ]),
    ...(became.length === 0 ? [] : [`De uitkomst tot nu toe: ${listed(became)}.`]),
    open === 0
      ? 'Op alle punten is geantwoord.'
      : manifold === 0
        ? sentence(`op ${several(open, 'punt', 'punten')} is er nog geen antwoord`)
        : sentence(`${several(open, 'antwoord moet', 'antwoorden moeten')} nog komen`),
  ];
}

function recognised({ answers: { recognition } }: Counts): string[] {
  const { yes, partly, no, total } = recognition;
  if (total === 0) return [];
  const said = some([
    [yes, (n) => `${times(n)} wel`],
    [partly, (n) => `${times(n)} deels`],
    [no, (n) => `${times(n)} niet`],
  ]);
  const silent = total - yes - partly - no;
  return [
    `De gemeente liet bij ${several(total, 'antwoord', 'antwoorden')} zien wat er is veranderd.`,
    ...(said.length > 0 ? [sentence(`de raad herkent dat ${listed(said)}`)] : []),
    ...(silent > 0
      ? [`Bij ${several(silent, 'antwoord', 'antwoorden')} heeft de raad nog niet gezegd of hij dat herkent.`]
      : []),
  ];
}

const byLaw = ({ byLaw: laws }: CouncilYear): string[] => [
  ...(laws.length > 1 ? ['Een dossier dat onder meer dan één wet valt, telt bij elke wet mee.'] : []),
  ...laws.map(({ law, requests, advices, answers: { total, open, verdicts } }) => {
    const counts = [
      requests.asked === 0 ? 'niet gevraagd' : `${times(requests.asked)} gevraagd`,
      several(advices.given, 'advies', 'adviezen'),
      ...(total === 0
        ? []
        : [
            `van ${several(total, 'antwoord', 'antwoorden')} ${inWords(verdicts.adopted)} overgenomen en ${inWords(open)} open`,
          ]),
    ];
    return `${LAW_NAMES[law].nl}: ${listed(counts)}.`;
  }),
];

function seated({ seats, year }: CouncilYear): string[] {
  if (!seats) return [];
  const { groups, since } = seats;
  const all = groups.reduce((sum, group) => sum + group.seats, 0);
  const kept = groups.filter(({ vacant }) => vacant !== undefined);
  const vacant = kept.reduce((sum, group) => sum + (group.vacant ?? 0), 0);
  const open = groups.filter((group) => (group.vacant ?? 0) > 0);
  const where = open.map(({ group, vacant: count = 0 }) => `${inWords(count)} voor ${group}`);
  return [
    `Eind ${year} had de raad ${several(all, 'plaats', 'plaatsen')}, zoals de gemeente dat bijhoudt sinds ${formatDate(since, 'nl')}.`,
    kept.length === 0
      ? 'Hoeveel daarvan leeg waren, is niet bijgehouden.'
      : vacant === 0
        ? 'Geen van de plaatsen was leeg.'
        : sentence(`${vacant === 1 ? 'één plaats was' : `${inWords(vacant)} plaatsen waren`} leeg: ${listed(where)}`),
  ];
}

/** How a council was asked in a year and what became of it, in full sentences: what its report begins with. */
export function yearText(told: CouncilYear, today: string): readonly string[] {
  const { all, name, year } = told;
  const { asked: count } = all.requests;
  const first = `${name} is in ${year} ${count === 0 ? 'niet' : times(count)} om advies gevraagd.`;
  const paragraphs = [
    [first, ...asked(all), ...inTime(all)],
    informed(all),
    [given(all), ...answered(all)],
    [...outcome(all), ...recognised(all)],
    byLaw(told),
    seated(told),
    [`Deze cijfers zijn van ${formatDate(today, 'nl')}.`],
  ];
  return paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(' '));
}

/** The same as a file: a heading, and the paragraphs. */
export const yearMarkdown = (told: CouncilYear, today: string): string =>
  [`# ${told.name} in ${told.year}`, ...yearText(told, today)].join('\n\n').concat('\n');
