import type nl from '../texts/administration/nl.json';
import { textsOf } from '../texts/use-texts.ts';

export const useAdministration = textsOf<typeof nl>('administration');
