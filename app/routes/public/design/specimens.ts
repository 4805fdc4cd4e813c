/** Invented texts that are hard on a layout: long words, other scripts, the other direction, no place to break. */
export const specimens = {
	short: { text: 'Lend a telescope', lang: 'en' },
	latvian: {
		text: 'Bezvadu grāmatpieņemšanas automāts visdiennakts apkalpošanai pašapkalpošanās bibliotēkā',
		lang: 'lv',
	},
	greek: { text: 'Ηλεκτροεγκεφαλογραφήματα και ακουστικές διαδρομές στη γειτονιά της βιβλιοθήκης', lang: 'el' },
	hebrew: { text: 'ספרייה ניידת לילדים', lang: 'he' },
	unbroken: { text: 'Donaudampfschifffahrtsgesellschaftsbibliotheksverwaltungsoberinspektorin'.repeat(2), lang: 'de' },
} as const

export const paragraph =
	'Once a week somebody young sits at the round table and helps with telephones, forms and photographs. It starts with one table, one hour and a sign at the door.'

export const day = new Date('2026-10-16T11:32:00Z')

/** A field as a form knows it. */
export const field = (name: string, more: object = {}) => ({ id: `design-${name}`, name, ...more })
