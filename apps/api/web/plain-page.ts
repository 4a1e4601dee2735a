import type { WebBuild } from './web-build.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export interface PlainForm {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** An address of mail, with its label and what it is asked for. */
  readonly mail?: { readonly label: string; readonly hint: string };
  readonly button: string;
}

export interface PlainPage {
  /** Dutch without it. */
  readonly language?: 'nl' | 'en';
  /** What its head says besides: without it that its address is for nobody else. */
  readonly head?: string;
  readonly title: string;
  readonly text: string;
  readonly form?: PlainForm | undefined;
  readonly link?: { readonly to: string; readonly label: string } | undefined;
}

function formOf({ action, hidden = {}, mail, button }: PlainForm): string {
  const kept = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`,
  );
  const field = mail
    ? `<div class="utrecht-form-field"><label class="utrecht-form-label" for="mail">${safe(mail.label)}</label>
<p class="utrecht-form-field-description" id="hint">${safe(mail.hint)}</p>
<input class="utrecht-textbox" id="mail" name="mail" type="email" autocomplete="email" maxlength="254" required aria-describedby="hint"></div>`
    : '';
  return `<form method="post" action="${safe(action)}">${kept.join('')}${field}
<p><button class="utrecht-button utrecht-button--primary-action" type="submit">${safe(button)}</button></p></form>`;
}

const FOR_NOBODY_ELSE = `<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">`;

/** A page of a few lines that needs no script. Its own address may be secret: it leads nowhere else with it. */
export const plainPage = (
  built: WebBuild | null | undefined,
  { language = 'nl', head = FOR_NOBODY_ELSE, title, text, form, link }: PlainPage,
): string => `<!doctype html>
<html lang="${language}" class="${safe(built?.theme ?? '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${safe(title)} · Doorwerking</title>
${(built?.styles ?? []).map((href) => `<link rel="stylesheet" href="${safe(href)}">`).join('')}
</head>
<body class="utrecht-body">
<main class="dw-width dw-page">
<div class="dw-page__head">
<h1 class="utrecht-heading-1">${safe(title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead dw-text">${safe(text)}</p>
</div>
${form ? formOf(form) : ''}
${link ? `<p class="utrecht-paragraph"><a class="utrecht-link" href="${safe(link.to)}">${safe(link.label)}</a></p>` : ''}
</main>
</body>
</html>
`;
