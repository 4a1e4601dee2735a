import type { Page } from 'playwright-core';
import { NAMES, VERDICTS, type Fact } from './facts.js';
import { heading, lines, told } from './answers.js';
import { begin, check, choose, field, fill, on, submit } from './hand.js';

interface Answer {
  readonly recommendation: string;
  readonly verdict: string;
  readonly reason?: string;
  readonly adoptedPart?: string;
  readonly plainReason?: string;
  readonly commitments?: readonly { readonly text: string; readonly dueOn: string }[];
}

const REASONS: Readonly<Record<string, string>> = {
  partly: 'Waarom neemt u de rest niet over?',
  notAdopted: 'Waarom neemt u dit niet over?',
  notConsidered: 'Waarom behandelt u dit punt niet?',
  answered: 'Wat is het antwoord op de vraag?',
};

async function answer(page: Page, given: Answer): Promise<void> {
  const point = page.locator('.dw-answering__said');
  await check(point, VERDICTS[given.verdict] ?? '');
  if (given.adoptedPart !== undefined) await fill(point, 'Welk deel neemt u over?', given.adoptedPart);
  if (given.reason !== undefined) await fill(point, REASONS[given.verdict] ?? '', given.reason);
  if (given.plainReason !== undefined) await fill(point, 'Hetzelfde in gewone taal', given.plainReason);
  for (const { text, dueOn } of given.commitments ?? []) {
    await point.getByRole('button', { name: 'Nog een toevoegen' }).click();
    await fill(point, 'Wat belooft u?', text);
    await fill(point, 'Wanneer is het klaar?', dueOn);
  }
}

/** Opens the list of points, narrowed to one advice where there are several. */
export async function openAnswers(page: Page, dossier: string, council: string): Promise<void> {
  await begin(page, dossier, 'antwoorden');
  await heading(page).waitFor();
  if ((await field(page, 'Advies').count()) > 0) await choose(page, 'Advies', NAMES[council] ?? '');
  await lines(page).first().click();
  await heading(page)
    .getByText(`van ${NAMES[council] ?? ''}`)
    .waitFor();
}

/** The day of what is copied from paper: said once, it holds for the points that come after. */
export async function writtenOn(page: Page, day: string): Promise<void> {
  const question = page.getByText('Is dit antwoord van een eerdere dag?');
  if (!(await page.getByRole('group', { name: 'Wanneer is dit antwoord geschreven?' }).isVisible()))
    await question.click();
  await on(page, day, 'Wanneer is dit antwoord geschreven?');
}

/** Answers a whole advice: each save leads to the next point. */
export async function answerAll(page: Page, facts: readonly Fact[], during?: () => Promise<void>): Promise<void> {
  const save = page.getByRole('button', { name: /^Antwoord .* bewaren$/ });
  for (const [i, given] of (facts as unknown as Answer[]).entries()) {
    if (i === 0) await writtenOn(page, facts[0]?.date ?? '');
    await answer(page, given);
    if (i === facts.length - 1) await during?.();
    await save.click();
    await lines(page).nth(i).getByText('Concept').waitFor();
    await told(page).getByText('Bewaard: ').waitFor();
    if (i < facts.length - 1)
      await lines(page)
        .nth(i + 1)
        .click();
  }
}

/** Adopts the response to the advice that is shown, or to another by its link. */
export async function adopt(page: Page, dossier: string, council: string, date: string, before?: () => Promise<void>) {
  await begin(page, dossier, 'reactie');
  const shown = page.getByRole('heading', { level: 2, name: `aan ${NAMES[council] ?? ''}` });
  await page.getByRole('heading', { level: 2, name: 'De reactie van' }).waitFor();
  if ((await shown.count()) === 0) await page.getByRole('link', { name: `Advies van ${NAMES[council] ?? ''}` }).click();
  await shown.waitFor();
  await on(page, date);
  await before?.();
  await submit(page, 'Reactie vaststellen en openbaar maken', dossier);
}
