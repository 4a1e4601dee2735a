import type nl from '../texts/parts/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useParts = textsOf<typeof nl>('parts');
