import type { PublicMunicipality } from './public-municipality.js';
import type { WebBuild } from './web-build.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A sentence in which something is Dutch whatever the language of the page. */
export type Sentence = readonly (string | { readonly dutch: string })[];

export interface PlainForm {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** An address of mail, with its label and what it is asked for. */
  readonly mail?: {
    readonly label: string;
    readonly hint: string;
    /** What was filled in before, and what is wrong with it. */
    readonly wrong?: { readonly given: string; readonly why: string } | undefined;
  };
  readonly button: string;
}

export interface PlainPage {
  /** Whose it is: above it stands its name, in its look. */
  readonly whose?: PublicMunicipality | undefined;
  /** Dutch without it. */
  readonly language?: 'nl' | 'en';
  /** What its head says besides: without it that its address is for nobody else. */
  readonly head?: string;
  readonly title: string;
  readonly text: string | Sentence;
  /** The chapter of the handbook that tells of it, and its heading. */
  readonly help: string;
  /** The address of the same page in the other language, where that is offered. */
  readonly other?: string | undefined;
  readonly form?: PlainForm | undefined;
  readonly link?: { readonly to: string; readonly label: string } | undefined;
}

function formOf({ action, hidden = {}, mail, button }: PlainForm): string {
  const kept = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`,
  );
  const field = mail ? fieldOf(mail) : '';
  return `<form method="post" action="${safe(action)}"${mail ? ' novalidate' : ''}>${kept.join('')}${field}
<p><button class="utrecht-button utrecht-button--primary-action" type="submit">${safe(button)}</button></p></form>`;
}

const FOR_NOBODY_ELSE = `<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">`;

function fieldOf({ label, hint, wrong }: NonNullable<PlainForm['mail']>): string {
  const why = wrong ? `<p class="utrecht-form-field-error-message" id="wrong" role="alert">${safe(wrong.why)}</p>` : '';
  return `<div class="utrecht-form-field${wrong ? ' utrecht-form-field--invalid' : ''}"><label class="utrecht-form-label" for="mail">${safe(label)}</label>
<p class="utrecht-form-field-description" id="hint">${safe(hint)}</p>${why}
<input class="utrecht-textbox${wrong ? ' utrecht-textbox--invalid' : ''}" id="mail" name="mail" type="email" autocomplete="email" maxlength="254" required aria-describedby="hint${wrong ? ' wrong' : ''}"${wrong ? ` aria-invalid="true" autofocus value="${safe(wrong.given)}"` : ''}></div>`;
}

const sentence = (text: string | Sentence, language: 'nl' | 'en'): string =>
  typeof text === 'string'
    ? safe(text)
    : text
        .map((part) => {
          if (typeof part === 'string') return safe(part);
          return language === 'nl' ? safe(part.dutch) : `<span lang="nl">${safe(part.dutch)}</span>`;
        })
        .join('');

const OTHER = { nl: ['en', 'English'], en: ['nl', 'Nederlands'] } as const;
function otherOf(language: 'nl' | 'en', to: string): string {
  const [lang, called] = OTHER[language];
  return `<p class="utrecht-paragraph"><a class="utrecht-link" lang="${lang}" hreflang="${lang}" href="${safe(to)}">${called}</a></p>`;
}

const HELP = { nl: 'Hulp bij deze pagina', en: 'Help with this page (in Dutch)' } as const;
function helpOf(language: 'nl' | 'en', help: string): string {
  const address = `/handboek/${language === 'nl' ? help : help.replace('#', '?taal=en#')}`;
  return `<p class="utrecht-paragraph"><a class="utrecht-link" href="${safe(address)}">${HELP[language]}</a></p>`;
}

function headerOf({ name, logo }: PublicMunicipality): string {
  const image = logo === undefined ? '' : `<img src="${safe(logo)}" alt="" class="dw-header__logo">`;
  return `<header class="dw-header utrecht-page-header"><div class="dw-width dw-header__bar"><strong class="dw-row dw-header__whose">${image}${safe(name)}</strong></div></header>`;
}

/** A page of a few lines that needs no script. Its own address may be secret: it leads nowhere else with it. */
export const plainPage = (
  built: WebBuild | null | undefined,
  { whose, language = 'nl', head = FOR_NOBODY_ELSE, title, text, help, other, form, link }: PlainPage,
): string => `<!doctype html>
<html lang="${language}" class="${safe(built?.theme ?? '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${safe(title)} · Doorwerking</title>
${[...(built?.styles ?? []), ...(whose?.style === undefined ? [] : [whose.style])].map((href) => `<link rel="stylesheet" href="${safe(href)}">`).join('')}
</head>
<body class="utrecht-body">${whose ? headerOf(whose) : ''}
<main class="dw-width dw-page">
<div class="dw-page__head">
<h1 class="utrecht-heading-1">${safe(title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead dw-text">${sentence(text, language)}</p>
</div>
${form ? formOf(form) : ''}
${link ? `<p class="utrecht-paragraph"><a class="utrecht-link" href="${safe(link.to)}">${safe(link.label)}</a></p>` : ''}
${other === undefined || whose?.languages?.includes('en') === false ? '' : otherOf(language, other)}
${helpOf(language, help)}
</main>
</body>
</html>
`;
