import {
  EachOneOf,
  Id,
  ListOf,
  MUNICIPALITY,
  Name,
  NOT_A_MUNICIPALITY,
  One,
  Optional,
  shapeOf,
  type Shaped,
  Why,
  Whole,
  YesNo,
} from '#facts';
import { Matches } from 'class-validator';
import { LEGAL_BASES, type LegalBasis } from '#vocabulary';

// Each may also hold what stands there once somebody had it erased: else a person's would stay for ever.
const MAIL = /^(?:[^\s@<>"]{1,100}@[^\s@<>".]{1,100}(?:\.[^\s@<>".]{1,100}){1,10}|\[deze tekst is gewist\])$/;
const PHONE = /^(?:\+?\d[\d ()-]{2,29}|\[deze tekst is gewist\])$/;
// What is shown as a link: never anything but a page.
const PAGE = /^(?:https?:\/\/[^\s<>"]{1,300}|\[deze tekst is gewist\])$/;
const Page = () => Matches(PAGE, { message: 'moet het adres van een pagina zijn, zoals https://www.voorbeeldstad.nl' });

/** Where it says that there is this council: Gemeentewet art. 84 and 147; Participatiewet art. 47. */
export class Instrument {
  @Name() title!: string;
  /** As it is written: `artikel 3`. */
  @Optional() @Name() article?: string;
  @Optional() @Page() url?: string;
}

/** How many seats are for whom, and how many of these are vacant. Never who sits there: names are not kept in the log. */
export class Seats {
  @Name() group!: string;
  @Whole(1, 999) seats!: number;
  @Optional() @Whole(0, 999) vacant?: number;
}

/** How long a member sits, and how many times over at most. */
export class Terms {
  @Whole(1, 50) years!: number;
  @Optional() @Whole(1, 50) most?: number;
}

/** Addresses of the council or its secretariat as such: what reaches the function, whoever holds it. Never a person's. */
export class Contact {
  @Optional() @Matches(MAIL, { message: 'moet een e-mailadres zijn, zoals adviesraad@voorbeeldstad.nl' }) mail?: string;
  @Optional()
  @Matches(PHONE, { message: 'moet een telefoonnummer zijn, zoals 14 050 of +31 50 123 4567' })
  phone?: string;
  @Optional() @Page() website?: string;
}

/** What a council is. Of an old one nothing is known but its name and on what it advises. */
export class CouncilContent {
  @Name() name!: string;
  @EachOneOf(LEGAL_BASES) legalBases!: LegalBasis[];
  @Optional() @One(() => Instrument) instrument?: Instrument;
  @Optional() @ListOf(() => Seats) seats?: Seats[];
  @Optional() @YesNo() independentChair?: boolean;
  @Optional() @One(() => Terms) terms?: Terms;
  /** Of support by the municipality, per year. */
  @Optional() @Whole(0, 100_000) supportHours?: number;
  /** In euros per year. */
  @Optional() @Whole(0, 1_000_000_000) budget?: number;
  @Optional() @One(() => Contact) contact?: Contact;
}

export class CouncilFounded extends CouncilContent {
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
  /** Its id in this municipality, as trajectories name it. */
  @Id() council!: string;
}

/** All that it is from now on: what is left out, it is no more. */
export class CouncilChanged extends CouncilContent {
  @Optional() @Why() because?: string;
}

export class CouncilEnded {
  @Optional() @Why() reason?: string;
}

/** Every fact that a person can bring in, by its name. */
export const FACTS = { CouncilFounded, CouncilChanged, CouncilEnded } as const;

export type FactType = keyof typeof FACTS;
export type Facts = { [T in FactType]: InstanceType<(typeof FACTS)[T]> };
export type Fact<T extends FactType = FactType> = { [K in T]: { readonly type: K; readonly data: Facts[K] } }[T];
export const isFactType = (name: string): name is FactType => Object.hasOwn(FACTS, name);

/** Whether the given content has the shape of this fact. */
export const shape = <T extends FactType>(type: T, given: unknown): Shaped<Facts[T]> =>
  shapeOf(FACTS[type] as new () => Facts[T], given, type);
