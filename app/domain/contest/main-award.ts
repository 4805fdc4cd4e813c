import type { TextsInAll } from './edition.ts'

const names: TextsInAll = {
	en: 'Winner',
	lv: 'Uzvarētājs',
	sv: 'Vinnare',
	pl: 'Laureat',
	it: 'Vincitore',
	bg: 'Победител',
	el: 'Νικήτρια ιδέα',
}

/** What every edition awards in each of its countries. */
export const mainAward = { slug: 'winner', names } as const
