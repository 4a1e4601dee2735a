import { textsOf } from '../../texts/use-texts.ts';
import type nl from './nl.json';

export const useTexts = textsOf<typeof nl>('sheet');
