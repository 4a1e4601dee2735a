import type nl from '../texts/overview/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useOverview = textsOf<typeof nl>('overview');
