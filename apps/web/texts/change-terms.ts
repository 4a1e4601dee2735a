import type { MunicipalitySettings } from '#directory';
import type { Change, COUNCIL_CHANGES } from '#vocabulary';
import { textsOf, type Text } from './texts-of.ts';

/** What is changed of people, settings and councils, as the journal tells it. */
export const CHANGE_TERMS = {
  change: {
    memberAdded: { nl: 'Iemand toegevoegd', en: 'Somebody added' },
    memberRenamed: { nl: 'Naam gewijzigd', en: 'Name changed' },
    mailChanged: { nl: 'E-mailadres gewijzigd', en: 'Mail address changed' },
    rolesChanged: { nl: 'Rollen gewijzigd', en: 'Roles changed' },
    rolesEnded: { nl: 'Alle rollen beëindigd', en: 'All roles ended' },
    personErased: { nl: 'Iemand gewist', en: 'Somebody erased' },
    standInAdded: { nl: 'Vervanging begonnen', en: 'Standing in begun' },
    standInEnded: { nl: 'Vervanging beëindigd', en: 'Standing in ended' },
    personExported: { nl: 'Opgevraagd wat er is bewaard van', en: 'Asked for what is held of' },
    rightsReviewed: { nl: 'Rechten nagelopen en ondertekend', en: 'Rights looked at and signed off' },
    settingsChanged: { nl: 'Instellingen gewijzigd', en: 'Settings changed' },
    sheetMappingChanged: { nl: 'Gewijzigd hoe werkbladen worden gelezen', en: 'Changed how sheets are read' },
    letterTemplateChanged: { nl: 'Sjabloon van brieven gewijzigd', en: 'Template of letters changed' },
    letterTemplateRemoved: { nl: 'Sjabloon van brieven verwijderd', en: 'Template of letters removed' },
    logoChanged: { nl: 'Logo gewijzigd', en: 'Logo changed' },
    logoRemoved: { nl: 'Logo verwijderd', en: 'Logo removed' },
    machineAdded: { nl: 'Programma toegevoegd', en: 'Program added' },
    machineRenewed: { nl: 'Sleutel van een programma vernieuwd', en: 'Key of a program renewed' },
    machineEnded: { nl: 'Programma beëindigd', en: 'Program ended' },
    signInLinkMade: { nl: 'Inloglink gemaakt voor', en: 'Link to sign in made for' },
    signInWayAdded: { nl: 'Manier van inloggen toegevoegd', en: 'Way to sign in added' },
    signInWayRemoved: { nl: 'Manier van inloggen verwijderd', en: 'Way to sign in removed' },
    councilFounded: { nl: 'Adviesraad toegevoegd', en: 'Council added' },
    councilChanged: { nl: 'Adviesraad gewijzigd', en: 'Council changed' },
    councilEnded: { nl: 'Adviesraad van de lijst gehaald', en: 'Council taken off the list' },
  } satisfies Record<Change | (typeof COUNCIL_CHANGES)[number], Text>,
  setting: {
    name: { nl: 'naam', en: 'name' },
    theme: { nl: 'uiterlijk', en: 'looks' },
    instrument: { nl: 'verordening', en: 'ordinance' },
    adviceTerm: { nl: 'adviestermijn', en: 'advice term' },
    urgentTerm: { nl: 'termijn bij spoed', en: 'urgent term' },
    responseTerm: { nl: 'reactietermijn', en: 'response term' },
    informationTerm: { nl: 'termijn voor informatie', en: 'information term' },
    adviceExtension: { nl: 'verlenging van de adviestermijn', en: 'extension of the advice term' },
    responseExtension: { nl: 'verlenging van de reactietermijn', en: 'extension of the response term' },
    termijnenwet: { nl: 'Algemene termijnenwet', en: 'Algemene termijnenwet' },
    termijnenwetBecause: { nl: 'waarom de Algemene termijnenwet', en: 'why the Algemene termijnenwet' },
    alwaysAsked: { nl: 'wie altijd wordt gevraagd', en: 'who is always asked' },
    copyToRaad: { nl: 'afschrift aan de gemeenteraad', en: 'copy to the gemeenteraad' },
    look: { nl: 'kleuren en letters', en: 'colours and letters' },
    contact: { nl: 'contact', en: 'contact' },
    privacy: { nl: 'privacyverklaring', en: 'privacy statement' },
    accessibility: { nl: 'toegankelijkheidsverklaring', en: 'accessibility statement' },
    portfolios: { nl: 'portefeuilles', en: 'portfolios' },
    recess: { nl: 'recesweken', en: 'recess weeks' },
  } satisfies Record<keyof MunicipalitySettings, Text>,
};

export const useChangeTerms = textsOf(CHANGE_TERMS);
