import type nl from '../texts/lists/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useListTexts = textsOf<typeof nl>('lists');
