import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../http/problem.filter.js';
import type { ProblemCode } from '../http/problem.js';
import type { WebBuild } from '../web/web-build.js';

type Language = 'nl' | 'en';

interface Shown {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly label: string;
  /** Goes on by itself. */
  readonly goesOn?: boolean;
}

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

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const languageOf = ({ headers }: FastifyRequest): Language =>
  parseCookie(headers.cookie ?? '')['doorwerking_language'] === 'en' ? 'en' : 'nl';

/** A page of a few lines. Its own address has what a service sent along: nothing of that stands in it. */
function pageOf(language: Language, built: WebBuild | undefined, { title, text, to, label, goesOn }: Shown): string {
  const links = (built?.styles ?? []).map((href) => `<link rel="stylesheet" href="${safe(href)}">`).join('');
  return `<!doctype html>
<html lang="${language}" class="${safe(built?.theme ?? '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${goesOn === true ? `<meta http-equiv="refresh" content="0;url=${safe(to)}">` : ''}
<title>${safe(title)} · Doorwerking</title>
${links}
</head>
<body class="utrecht-body">
<main class="dw-width dw-page">
<div class="dw-page__head">
<h1 class="utrecht-heading-1">${safe(title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead dw-text">${safe(text)}</p>
</div>
<p class="utrecht-paragraph"><a class="utrecht-link" href="${safe(to)}">${safe(label)}</a></p>
</main>
</body>
</html>
`;
}

/**
 * Goes on to a page of ours. Not a redirect: what a browser is sent on to from another site does not get a cookie that
 * is for our own pages alone; from a page of ours it does.
 */
export function goingOn(request: FastifyRequest, built: WebBuild | undefined, to: string): string {
  const { in: title, going: text, goOn: label } = TEXTS[languageOf(request)];
  return pageOf(languageOf(request), built, { title, text, to, label, goesOn: true });
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
    return pageOf(language, built, { title, text, to: '/inloggen', label: TEXTS[language].again });
  };
}
