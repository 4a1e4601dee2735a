import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  nobody: { nl: 'Deze persoon is niet gevonden', en: 'This person was not found' },
  nobodyText: { nl: 'Misschien is deze persoon intussen gewist.', en: 'Perhaps this person was erased meanwhile.' },
  is: { nl: '{{roles}}.', en: '{{roles}}.' },
  stopped: { nl: 'Gestopt.', en: 'Stopped.' },
  account: { nl: 'Inlognaam: {{login}}.', en: 'Account: {{login}}.' },
  roles: { nl: 'Wat deze persoon hier doet', en: 'What this person does here' },
  called: { nl: 'Gegevens van deze persoon', en: 'Details of this person' },
  login: { nl: 'Inlognaam bij de gemeente', en: 'Account at the municipality' },
  loginHelp: {
    nl: 'Zoals de inlogdienst deze persoon noemt, letter voor letter. Leeg laten verandert niets. Wijzigt u hem, dan wordt deze persoon uitgelogd.',
    en: 'As the sign-in service calls them, letter for letter. Left empty nothing changes. When you change it, they are signed out.',
  },
  rename: { nl: 'Gegevens bewaren', en: 'Save the details' },
  renamed: { nl: 'De gegevens van {{name}} zijn bewaard.', en: 'The details of {{name}} are saved.' },
  sure: { nl: 'Ik weet dit, en wil het zo bewaren', en: 'I know this, and want to save it so' },
  sureFirst: { nl: 'Zet eerst een vinkje als u het zo wilt', en: 'Tick the box first when you want it so' },
  bothSides: {
    nl: 'Deze persoon vraagt of beantwoordt dan advies voor de gemeente, en geeft het ook voor een adviesraad.',
    en: 'They would then ask for or answer advice for the municipality, and give it for a council too.',
  },
  left: {
    nobody: {
      nl: 'Niemand anders is dit: {{roles}}. Wat daarbij hoort, kan dan niemand meer doen, tot u het aan iemand geeft.',
      en: 'Nobody else is this: {{roles}}. What belongs to it nobody can do then, until you give it to somebody.',
    },
    unspoken: {
      nl: 'Voor {{council}} zijn er dan nog leden, maar niemand die iets kan versturen: dat doen de voorzitter en de secretaris.',
      en: '{{council}} then still has members, but nobody who can send anything: the chair and the secretary do that.',
    },
    administrator: {
      nl: 'Iemand moet beheerder blijven: maak eerst een ander beheerder.',
      en: 'Somebody has to stay administrator: make somebody else one first.',
    },
    dossiers: {
      nl: 'Deze lopende dossiers noemen {{name}} nog. Draag ze hier over; anders krijgt iedereen met die rol het werk.',
      en: 'These running dossiers name {{name}} still. Hand them over here; else the work is of everybody in that role.',
    },
    noDossiers: { nl: 'Geen lopend dossier noemt {{name}}.', en: 'No running dossier names {{name}}.' },
    others: {
      nl: 'Voor alles wat deze persoon doet, zijn er nog anderen.',
      en: 'There are others for all that this person does.',
    },
  },
  link: {
    title: { nl: 'Inloggen zonder account bij de gemeente', en: 'Sign in without an account at the municipality' },
    intro: {
      nl: 'Voor wie geen account bij de gemeente heeft, zoals een lid van een adviesraad, of niet meer kan inloggen met wat die had.',
      en: 'For somebody who has no account at the municipality, such as a member of a council, or cannot sign in any more with what they had.',
    },
    first: { nl: 'Link maken om in te loggen', en: 'Make a link to sign in' },
    begin: { nl: 'Link maken om in te loggen …', en: 'Make a link to sign in …' },
    again: { nl: 'Nog een link maken …', en: 'Make another link …' },
    sure: { nl: 'Een link maken voor {{name}}?', en: 'Make a link for {{name}}?' },
    ends: {
      nl: 'Een eerdere link, passkey of wachtwoord van deze persoon hier werkt dan meteen niet meer, en deze persoon wordt uitgelogd. Aan een account bij de gemeente verandert niets.',
      en: 'An earlier link, passkey or password of this person here then stops working at once, and they are signed out. Nothing changes of an account at the municipality.',
    },
    endsOwn: {
      nl: 'Waarmee u nu inlogt, werkt hier dan meteen niet meer, en u wordt uitgelogd. Open meteen daarna de link die u te zien krijgt: zonder die link komt u er niet meer in. Aan een account bij de gemeente verandert niets.',
      en: 'What you sign in with now then stops working here at once, and you are signed out. Open the link that you are shown straight after: without it you cannot come in any more. Nothing changes of an account at the municipality.',
    },
    submit: { nl: 'Link maken', en: 'Make the link' },
    cancel: { nl: 'Geen link maken', en: 'Make no link' },
    for: { nl: 'Link voor {{name}}', en: 'Link for {{name}}' },
    hand: {
      nl: 'Geef deze link aan {{name}} en aan niemand anders: wie hem het eerst gebruikt, ís hier {{name}}. De link werkt één keer, tot {{until}}. U ziet hem nu, en daarna niet meer.',
      en: 'Give this link to {{name}} and to nobody else: whoever uses it first is {{name}} here. The link works once, until {{until}}. You see it now, and not again.',
    },
    own: {
      nl: 'Deze link is van uzelf. Geef hem aan niemand. Hij werkt één keer, tot {{until}}. U ziet hem nu, en daarna niet meer.',
      en: 'This link is your own. Give it to nobody. It works once, until {{until}}. You see it now, and not again.',
    },
    open: { nl: 'Open uw link', en: 'Open your link' },
    mailed: {
      mailed: {
        nl: 'De link gaat ook per mail naar {{name}}.',
        en: 'The link goes to {{name}} by mail too.',
      },
      noAddress: {
        nl: 'Er is geen e-mailadres van {{name}} bekend: geef de link zelf door.',
        en: 'No mail address of {{name}} is known: pass the link on yourself.',
      },
      mailOff: {
        nl: 'Mail staat hier uit: geef de link zelf door.',
        en: 'Mail is off here: pass the link on yourself.',
      },
    },
    copy: { nl: 'Link kopiëren', en: 'Copy the link' },
    copied: { nl: 'De link is gekopieerd.', en: 'The link was copied.' },
  },
  name: { nl: 'Naam', en: 'Name' },
  submit: { nl: 'Wijziging bewaren', en: 'Save the change' },
  changed: { nl: '{{name}} is gewijzigd.', en: '{{name}} was changed.' },
  more: {
    title: { nl: 'Ander werk, of weg?', en: 'Another job, or leaving?' },
    intro: {
      nl: 'Draag eerst de dossiers over waarin deze persoon contactpersoon of portefeuillehouder is. Wijzig daarna de rollen, of laat de persoon stoppen.',
      en: 'First hand over the dossiers of which they are contact or portfolio holder. Change their roles after that, or let them stop.',
    },
    handover: { nl: 'Dossiers overdragen', en: 'Hand over dossiers' },
    did: { nl: 'Wat deze persoon deed', en: 'What they did' },
    held: { nl: 'Wat er van deze persoon is bewaard', en: 'What is held of them' },
  },
  end: {
    title: { nl: 'Laten stoppen', en: 'Let somebody stop' },
    text: {
      nl: 'Deze persoon kan dan niets meer doen voor deze gemeente. De naam blijft staan bij wat deze persoon deed. U kunt de rol later weer teruggeven.',
      en: 'They can then do nothing any more for this municipality. Their name stays by what they did. You can give the role back later.',
    },
    begin: { nl: 'Laten stoppen …', en: 'Let them stop …' },
    sure: { nl: 'Stopt {{name}} hier?', en: 'Does {{name}} stop here?' },
    submit: { nl: 'Alle rollen hier beëindigen', en: 'End all roles here' },
    cancel: { nl: 'Niet laten stoppen', en: 'Do not let them stop' },
    done: { nl: '{{name}} is gestopt.', en: '{{name}} has stopped.' },
  },
  erase: {
    title: { nl: 'Voorgoed wissen', en: 'Erase for good' },
    text: {
      nl: 'Doe dit alleen als iemand erom vraagt, of als de bewaartermijn voorbij is.',
      en: 'Do this only when somebody asks for it, or when the retention period is over.',
    },
    begin: { nl: 'Deze persoon wissen …', en: 'Erase this person …' },
    warning: { nl: 'Dit is niet terug te draaien', en: 'This cannot be undone' },
    goes: {
      nl: 'Wat weggaat: de naam, de inlognaam, het e-mailadres, de rollen en elke plek waar deze persoon nu is ingelogd.',
      en: 'What goes: the name, the account, the mail address, the roles, and every place where this person is signed in now.',
    },
    stays: {
      nl: 'Wat blijft: alles wat deze persoon deed. Dat hoort bij de dossiers. Waar de naam stond, staat dan “(verwijderd)”. In de gegevens blijft een kenmerk over dat niemand anders ooit krijgt.',
      en: 'What stays: everything that this person did. It belongs to the dossiers. Where the name stood, “(verwijderd)” stands then. A mark stays in the data that nobody else ever gets.',
    },
    elsewhere: {
      nl: 'Het geldt voor elke gemeente waar deze persoon bij hoort of hoorde. U moet van al die gemeenten beheerder zijn.',
      en: 'It holds for every municipality that this person is or was of. You must be administrator of all of them.',
    },
    copies: {
      nl: 'Een naam die iemand zelf in een tekst heeft getypt, en oude reservekopieën, worden niet gewist.',
      en: 'A name that somebody typed in a text, and old backups, are not erased.',
    },
    sureFirst: { nl: 'Zet eerst een vinkje als u het zeker weet', en: 'Tick the box first when you are sure' },
    sure: { nl: 'Ik weet dat dit niet terug te draaien is', en: 'I know that this cannot be undone' },
    submit: { nl: '{{name}} voorgoed wissen', en: 'Erase {{name}} for good' },
    cancel: { nl: 'Niet wissen', en: 'Do not erase' },
    done: { nl: 'De persoon is gewist.', en: 'The person was erased.' },
  },
});
