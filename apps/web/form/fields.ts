import type { ReactNode } from 'react';
import { Asked } from './asked.tsx';
import { Checkboxes, Choice, Radios, YesNo } from './choices.tsx';
import { DayField, PartialDateField } from './date-field.tsx';
import { Lines } from './lines.tsx';
import { Rows } from './rows.tsx';
import type { PlaceIn } from './place.ts';
import { LongText, TextField } from './text-fields.tsx';

export type { Option } from './choices.tsx';
export type { Tools } from './text-fields.tsx';

type ListIn<Values> = {
  [K in keyof Values & string]: Values[K] extends readonly unknown[] ? K : never;
}[keyof Values & string];
type RowIn<Values, List extends keyof Values> = Values[List] extends readonly (infer Row)[] ? Row : never;

const AT_ONE_PLACE = {
  Asked,
  Checkboxes,
  Choice,
  DayField,
  LongText,
  PartialDateField,
  Radios,
  TextField,
  YesNo,
};
const FIELDS = { ...AT_ONE_PLACE, Lines, Rows };

type Placed<Component, Place> = Component extends (props: infer Props) => ReactNode
  ? (props: Omit<Props, 'place'> & { readonly place: Place }) => ReactNode
  : never;
type PropsOf<Component> = Component extends (props: infer Props) => ReactNode ? Props : never;

/** The fields of a form, each at a place that its values have: another place does not compile. */
export type FieldsOf<Values> = {
  readonly [C in keyof typeof AT_ONE_PLACE]: Placed<(typeof AT_ONE_PLACE)[C], PlaceIn<Values>>;
} & {
  readonly Rows: <List extends ListIn<Values>>(
    props: Omit<PropsOf<typeof Rows>, 'place' | 'empty' | 'numberOf' | 'children'> & {
      readonly place: List;
      readonly empty: RowIn<Values, List> | (() => RowIn<Values, List>);
      readonly numberOf?: (row: RowIn<Values, List>) => string;
      readonly children: (place: `${List}[${number}]`, number: number, called: number | string) => ReactNode;
    },
  ) => ReactNode;
  readonly Lines: <List extends ListIn<Values>>(
    props: Omit<PropsOf<typeof Lines>, 'place' | 'of'> & {
      readonly place: List;
      readonly of?: keyof RowIn<Values, List> & string;
    },
  ) => ReactNode;
};

export const fieldsOf = <Values extends object>(): FieldsOf<Values> => FIELDS as unknown as FieldsOf<Values>;
