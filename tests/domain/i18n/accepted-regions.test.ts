import { expect, test } from 'vitest'
import { acceptedRegions } from '#app/i18n/accepted-regions.ts'

test('a browser’s region counts, else the country where most speak the language, by falling wish', () => {
	expect(acceptedRegions('lv,en-GB;q=0.8,sv-FI;q=0.9', 'lv')).toEqual(['LV', 'FI', 'GB'])
	expect(acceptedRegions('el-CY', 'el')).toEqual(['CY', 'GR'])
	expect(acceptedRegions('pl;q=0', 'en')).toEqual([])
})

test('the language that was chosen counts last, and what is no language or lies elsewhere does not', () => {
	expect(acceptedRegions('en-US,en', 'bg')).toEqual(['BG'])
	expect(acceptedRegions('x-1,*,en-1', 'en')).toEqual([])
	expect(acceptedRegions(null, 'it')).toEqual(['IT'])
})

test('no more than three, so that few pages are kept', () => {
	expect(acceptedRegions('lv,pl,sv,it,bg', 'en')).toEqual(['LV', 'PL', 'SE'])
})
