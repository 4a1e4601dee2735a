import type { Page } from 'playwright-core';
import { NAMES, VERDICTS, type Fact } from './facts.js';
import { begin, check, fill, on, submit } from './hand.js';

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

async function answer(page: Page, i: number, given: Answer): Promise<void> {
  const row = page.locator('.dw-beside__row').nth(i);
  await check(row, VERDICTS[given.verdict] ?? '');
  if (given.adoptedPart !== undefined) await fill(row, 'Welk deel neemt u over?', given.adoptedPart);
  if (given.reason !== undefined) await fill(row, REASONS[given.verdict] ?? '', given.reason);
  if (given.plainReason !== undefined) await fill(row, 'Hetzelfde in gewone taal', given.plainReason);
  for (const { text, dueOn } of given.commitments ?? []) {
    await row.getByRole('button', { name: 'Nog een toevoegen' }).click();
    await fill(row, 'Wat belooft u?', text);
    await fill(row, 'Wanneer is het klaar?', dueOn);
  }
}

/** Opens the workspace of one advice: the one that is shown, or another by its link. */
export async function openAnswers(page: Page, dossier: string, council: string): Promise<void> {
  await begin(page, dossier, 'antwoorden');
  const others = page.getByRole('navigation', { name: 'Andere adviezen' });
  await others.getByRole('link', { name: `Advies van ${NAMES[council] ?? ''}` }).click();
  await page.getByText(`antwoordt op het advies van ${NAMES[council] ?? ''}`).waitFor();
}

/** Answers a whole advice: the first point by itself, then all the others at once. */
export async function answerAll(page: Page, facts: readonly Fact[], during?: () => Promise<void>): Promise<void> {
  const total = facts.length;
  const [first, ...others] = facts as unknown as Answer[];
  await on(page, facts[0]?.date ?? '', 'Wanneer zijn deze antwoorden geschreven?');
  if (first) await answer(page, 0, first);
  await page.getByRole('button', { name: 'Antwoord 1 bewaren' }).click();
  await page.getByText(`1 van ${total} beantwoord`).waitFor();
  for (const [i, given] of others.entries()) await answer(page, i + 1, given);
  await during?.();
  if (others.length > 0) await page.getByRole('button', { name: `Alles bewaren (${total - 1} ` }).click();
  await page.getByText(`${total} van ${total} beantwoord`).waitFor();
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
