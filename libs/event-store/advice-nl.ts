import type { StoreErrorCode } from './port.js';

/** What somebody can do about it. */
export const ADVICE_NL: Readonly<Record<StoreErrorCode, string>> = {
  'store-full': 'De schijf is vol: maak ruimte en probeer het opnieuw. Er is niets half opgeslagen.',
  'store-locked': 'Een ander proces houdt het bestand vast: wacht tot dat klaar is en probeer het opnieuw.',
  'store-damaged': 'Het bestand is beschadigd of geen logboek van Doorwerking: zet een reservekopie terug.',
  'store-cut-off':
    'Het logboek is korter dan wat de overzichten ervan kennen, of dan wat ervan is ondertekend: er ontbreken gebeurtenissen. Zet de laatste reservekopie terug. Alleen wie verder wil met wat er nog is: haal views.sqlite weg, kies een nieuwe sleutel (DOORWERKING_KEY) en onderteken met checkpoint --shorter.',
  'store-moved':
    'Het logboek of de lijst met personen is verplaatst, vervangen of verwijderd terwijl ermee werd gewerkt. Stop, zet events.sqlite en events.sqlite-wal, of directory.sqlite en directory.sqlite-wal, samen terug op hun plaats en start opnieuw.',
  'store-newer': 'De gegevens zijn van een nieuwere versie: werk Doorwerking bij.',
  'store-closed': 'Het logboek is al gesloten.',
  'store-io': 'Het bestand is niet te lezen of te schrijven: controleer de schijf, de ruimte daarop en de rechten.',
  'store-too-large': 'Dit is te groot om in één keer vast te leggen: deel het op in kleinere delen.',
  'store-denied':
    'EventStoreDB weigert de toegang: controleer in EVENTSTOREDB_URL de naam en het wachtwoord, en wat die gebruiker mag.',
  'store-unreachable':
    'EventStoreDB is niet bereikbaar: probeer het zo opnieuw, of controleer de server, het netwerk en (met tls) het certificaat.',
};
