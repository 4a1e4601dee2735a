import type nl from '../texts/trajectory/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useTrajectoryTexts = textsOf<typeof nl>('trajectory');
