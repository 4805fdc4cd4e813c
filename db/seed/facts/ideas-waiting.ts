import type { ExampleIdea } from './example-idea.ts'

/** How far an idea has come that nobody has published yet. */
export type Waiting = 'confirmed' | 'unconfirmed' | 'changes-requested' | 'guardian-asked'

export interface WaitingIdea extends ExampleIdea {
	readonly waits: Waiting
	/** Instead of `library`, when it is not in the directory. */
	readonly namedLibrary?: string
}

export const reasonForChanges =
	'Lūdzu, pastāsti mazliet vairāk: kurš palīdzētu lasītājam un cik bieži bibliotēka uz to būtu gatava?'

export const ideasWaiting: readonly WaitingIdea[] = [
	{
		reader: 25,
		waits: 'confirmed',
		library: 'rite-library',
		language: 'lv',
		category: 'collection',
		title: 'Grāmata autobusa pieturā',
		idea: 'Pasūtīto grāmatu šoferis atved uz tuvāko pieturu, kur stāv slēdzama kastīte. Lasītājs saņem īsziņu ar kodu un vakarā grāmatu paņem pa ceļam no darba, nevis brauc uz pagasta centru.',
		picture: 'scooter',
		altText: 'Bibliotekāre ķiverē pie elektriskā skrejriteņa ar grāmatu kasti',
	},
	{
		reader: 26,
		waits: 'confirmed',
		library: 'jarocin-library',
		namedLibrary: 'Biblioteka przykładowa, Nowe Miasto',
		language: 'pl',
		category: 'together',
		title: 'Wspólne granie bez gniazdka',
		idea: 'Raz w tygodniu wypożyczamy gry planszowe razem z osobą, która zna zasady. Na stronie biblioteki widać, w co dziś gramy i ile miejsc zostało przy stole, a zasady nagrywają sami gracze.',
		picture: 'three',
		altText: 'Bibliotekarka, ojciec i dziecko przytuleni na jednym zdjęciu',
	},
	{
		reader: 27,
		waits: 'unconfirmed',
		library: 'laxa-library',
		language: 'sv',
		category: 'collection',
		title: 'Boken hittar dig',
		idea: 'När en bok på min önskelista lämnas tillbaka lyser en liten lampa vid hyllan och telefonen säger till. Jag har en timme på mig att hämta den, annars går tipset vidare till nästa läsare i kön.',
		picture: 'cat',
		altText: 'En leende kvinna med lång fläta, en grå katt sitter bland böckerna',
	},
	{
		reader: 28,
		waits: 'changes-requested',
		library: 'kaplava-library',
		language: 'lv',
		category: 'learning',
		title: 'Palīgs pie ekrāna',
		idea: 'Bibliotēkā varētu pieteikties pie palīga, kurš kopā ar mani nokārto lietas internetā un parāda, kā tās izdarīt pašam.',
		picture: 'grandmother',
		altText: 'Vecmāmiņa lakatā un zēns ar austiņām skatās vienā grāmatā',
	},
	{
		reader: 29,
		waits: 'guardian-asked',
		library: 'nora-library',
		language: 'sv',
		category: 'children',
		title: 'Biblioteket i spelet',
		idea: 'Vi bygger upp vårt bibliotek i ett spel där varje hylla är en bana. Den som har läst en bok får bygga dess rum, och alla som besöker banan kan låna boken på riktigt med ett klick.',
		picture: 'braids',
		altText: 'En flicka med flätor och runda glasögon framför fulla bokhyllor',
	},
]
