import type { TextsInAll } from '#app/domain/contest/edition.ts'
import type { Battery } from '#app/domain/prizes/battery.ts'

export const prizeNames = {
	hoverboard: {
		en: 'Hoverboard',
		lv: 'Hoverbords',
		sv: 'Hoverboard',
		pl: 'Hoverboard',
		it: 'Hoverboard',
		bg: 'Ховърборд',
		el: 'Χόβερμπορντ',
	},
	scooter: {
		en: 'Electric scooter',
		lv: 'Elektriskais skrejritenis',
		sv: 'Elsparkcykel',
		pl: 'Hulajnoga elektryczna',
		it: 'Monopattino elettrico',
		bg: 'Електрическа тротинетка',
		el: 'Ηλεκτρικό πατίνι',
	},
	telescope: {
		en: 'Telescope',
		lv: 'Teleskops',
		sv: 'Teleskop',
		pl: 'Teleskop',
		it: 'Telescopio',
		bg: 'Телескоп',
		el: 'Τηλεσκόπιο',
	},
	sewingMachine: {
		en: 'Sewing machine',
		lv: 'Šujmašīna',
		sv: 'Symaskin',
		pl: 'Maszyna do szycia',
		it: 'Macchina da cucire',
		bg: 'Шевна машина',
		el: 'Ραπτομηχανή',
	},
} as const satisfies Record<string, TextsInAll>

/** How each travels. What one costs and weighs no source tells, so it stays open. */
export const prizeBatteries = {
	hoverboard: 'contained',
	scooter: 'vehicle',
	telescope: 'none',
	sewingMachine: 'none',
} as const satisfies Record<keyof typeof prizeNames, Battery>
