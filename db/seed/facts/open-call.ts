import type { TextsInAll } from '#app/domain/contest/edition.ts'
import type { CountryCode } from '#app/domain/shared/country.ts'
import { partnerIn } from './example-people.ts'

const title: TextsInAll = {
	en: 'Example contest, open now',
	lv: 'Konkursa piemērs, atvērts tagad',
	sv: 'Exempeltävling, öppen nu',
	pl: 'Przykładowy konkurs, otwarty teraz',
	it: 'Concorso di esempio, aperto ora',
	bg: 'Примерен конкурс, отворен сега',
	el: 'Διαγωνισμός-παράδειγμα, ανοιχτός τώρα',
}

const question: TextsInAll = {
	en: 'Which service would bring you to your library more often?',
	lv: 'Kurš pakalpojums tevi biežāk atvestu uz bibliotēku?',
	sv: 'Vilken tjänst skulle få dig att komma oftare till ditt bibliotek?',
	pl: 'Jaka usługa sprawi, że częściej zajrzysz do swojej biblioteki?',
	it: 'Quale servizio ti porterebbe più spesso nella tua biblioteca?',
	bg: 'Коя услуга би Ви водила по-често във Вашата библиотека?',
	el: 'Ποια υπηρεσία θα σας έφερνε πιο συχνά στη βιβλιοθήκη σας;',
}

/** The invented contest whose call is open on the day of the seed. */
export const openCall = {
	slug: 'example-open',
	title,
	question,
	zone: 'Europe/Riga',
	countries: ['LV', 'PL', 'SE'] as const satisfies readonly CountryCode[],
	partners: (['LV', 'SE', 'PL', 'IT'] as const).map(partnerIn),
} as const
