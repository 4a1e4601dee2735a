import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../http/problem.filter.js';
import type { ProblemCode } from '../http/problem.js';
import { plainPage, safe } from '../web/plain-page.js';
import type { WebBuild } from '../web/web-build.js';

type Language = 'nl' | 'en';

const TITLES: Readonly<Partial<Record<ProblemCode, string>>> = {
  'sign-in-expired': 'This attempt to sign in is over',
  'sign-in-refused': 'Signing in did not work',
  'sign-in-unknown': 'You have no access here yet',
  'sign-in-too-weak': 'You must sign in more strongly',
  'sign-in-unavailable': 'The sign-in service cannot be reached',
};
const TEXTS = {
  nl: { in: 'U bent ingelogd', goOn: 'Ga verder', going: 'U gaat vanzelf verder.', again: 'Naar de inlogpagina' },
  en: { in: 'You are signed in', goOn: 'Go on', going: 'You go on by yourself.', again: 'To the sign-in page' },
} as const;

const help = 'inloggen#met-het-account-van-uw-gemeente';

const languageOf = ({ headers }: FastifyRequest): Language =>
  parseCookie(headers.cookie ?? '')['doorwerking_language'] === 'en' ? 'en' : 'nl';

/** Its own address has what a service sent along: nothing of that stands in it, or goes on with it. */
const UNSENT = '<meta name="referrer" content="no-referrer">';

/**
 * Goes on to a page of ours. Not a redirect: what a browser is sent on to from another site does not get a cookie that
 * is for our own pages alone; from a page of ours it does.
 */
export function goingOn(request: FastifyRequest, built: WebBuild | undefined, to: string): string {
  const language = languageOf(request);
  const { in: title, going: text, goOn: label } = TEXTS[language];
  const head = `${UNSENT}\n<meta http-equiv="refresh" content="0;url=${safe(to)}">`;
  return plainPage(built, { language, head, title, text, help, link: { to, label } });
}

/** Whoever comes back from a service in a browser reads a page, also when something is wrong. */
export function servePagesOfSigningIn(problems: ProblemFilter, built: WebBuild | undefined): void {
  const others = problems.asPage;
  problems.asPage = (problem, request, how) => {
    const { method, url, headers } = request;
    const isOurs = method === 'GET' && /^\/aanmelden\//.test(url) && headers.accept?.includes('text/html') === true;
    if (!isOurs || problem.code === 'misdirected') return others?.(problem, request, how);
    const language = languageOf(request);
    const inEnglish = language === 'en' ? TITLES[problem.code] : undefined;
    const text = inEnglish === undefined ? problem.detail : (how.inEnglish ?? problem.detail);
    const title = inEnglish ?? problem.title;
    const link = { to: '/inloggen', label: TEXTS[language].again };
    return plainPage(built, { language, head: UNSENT, title, text, help, link });
  };
}
