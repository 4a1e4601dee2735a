import type nl from '../texts/action/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useActionTexts = textsOf<typeof nl>('action');
