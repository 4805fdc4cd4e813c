import type { TextsInAll } from '#app/domain/contest/edition.ts'

const slugs = ['access', 'learning', 'heritage', 'children', 'together', 'collection'] as const
export type ExampleCategory = (typeof slugs)[number]

const names: Readonly<Record<ExampleCategory, TextsInAll>> = {
	access: {
		en: 'Access for all',
		lv: 'Pieejams ikvienam',
		sv: 'Tillgängligt för alla',
		pl: 'Dostęp dla wszystkich',
		it: 'Accesso per tutti',
		bg: 'Достъп за всички',
		el: 'Πρόσβαση για όλους',
	},
	learning: {
		en: 'Learning',
		lv: 'Mācīšanās',
		sv: 'Lärande',
		pl: 'Uczenie się',
		it: 'Imparare',
		bg: 'Учене',
		el: 'Μάθηση',
	},
	heritage: {
		en: 'Local memory',
		lv: 'Novada atmiņa',
		sv: 'Bygdens minne',
		pl: 'Pamięć lokalna',
		it: 'Memoria locale',
		bg: 'Местна памет',
		el: 'Τοπική μνήμη',
	},
	children: {
		en: 'Children',
		lv: 'Bērniem',
		sv: 'För barn',
		pl: 'Dla dzieci',
		it: 'Per bambini',
		bg: 'За деца',
		el: 'Για παιδιά',
	},
	together: {
		en: 'Together',
		lv: 'Kopā',
		sv: 'Tillsammans',
		pl: 'Razem',
		it: 'Insieme',
		bg: 'Заедно',
		el: 'Μαζί',
	},
	collection: {
		en: 'Finding and borrowing',
		lv: 'Atrast un aizņemties',
		sv: 'Hitta och låna',
		pl: 'Znaleźć i wypożyczyć',
		it: 'Trovare e prendere in prestito',
		bg: 'Търсене и заемане',
		el: 'Αναζήτηση και δανεισμός',
	},
}

export const exampleCategories = slugs.map((slug) => ({ slug, names: names[slug] }))
