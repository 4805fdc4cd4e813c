import type { CountryCode } from '#app/domain/shared/country.ts'
import { partnerIn } from './example-people.ts'

/** The invented contest whose call is open on the day of the seed. */
export const openCall = {
	slug: 'example-open',
	title: { en: 'Example contest, open now', lv: 'Konkursa piemērs, atvērts tagad' },
	question: {
		en: 'Which service would bring you to your library more often?',
		lv: 'Kurš pakalpojums tevi biežāk atvestu uz bibliotēku?',
	},
	zone: 'Europe/Riga',
	countries: ['LV', 'PL', 'SE'] as const satisfies readonly CountryCode[],
	partners: (['LV', 'SE', 'PL', 'IT'] as const).map(partnerIn),
} as const
