// Words that say nothing about the subject: function words, and what every recommendation says.
const EMPTY = new Set(
  `aan achter adviesraad advies advisering af alle alleen allemaal altijd ander andere beter betere bij binnen boven
   college daar daarom daarvoor dan dat deze die direct dit door duidelijk duidelijke echter een eerder eigen elke
   enkele er extra gaat gebruik geef geen gemaakt gemeente geven gemeentelijke goed goede graag had hebben heeft het
   hier hoe hun iedere iedereen in indien inwoner inwoners is kan komen krijgen kunnen maak maar maken manier meer
   mensen met meteen mogelijk mogelijkheid moet moeten na naar neem nemen niet nieuwe nog nodig of om omdat onder ons
   onze ook op opnemen over per regel samen sommige staan staat te tegen tekst ten ter tijdens toch tot tussen uit
   vaak van vanuit veel verder verordening via volgens voor voordat vooral voorkomen waar waarbij waarin waarom
   wanneer wat weer welke wel werken wet wie wij willen word worden wordt zal ze zeer zeg zet zich zien zijn zo
   zoals zonder zorg zou zouden zult`.split(/\s+/),
);

/** Whether a word, in small letters without accents, tells nothing of what a text is about. */
export const saysLittle = (word: string): boolean => EMPTY.has(word);

// Names have some of these in them too ("Ter Apel"), so there are no more here than what nearly every sentence has.
const SMALL = new Set('de het een en of in op te van voor met aan bij om dat die dit is wat er naar door'.split(' '));

/** What somebody asks for without the small words, which a text can lack; the last one may be the beginning of another. */
export const telling = (words: readonly string[]): readonly string[] =>
  words.filter((word, i) => i === words.length - 1 || !SMALL.has(word.toLowerCase()));
