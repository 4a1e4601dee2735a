import { startTexts } from '../texts/start.ts';

export const texts = { nl: await startTexts('nl'), en: await startTexts('en') };
