import { expect, test } from 'vitest'
import { addressOf, readWish, without } from '#app/domain/submissions/gallery-wish.ts'

const read = (query: string) => readWish(new URLSearchParams(query))

test('the address of the gallery says all that was asked of it, and nothing that was left empty', () => {
	const address = '?q=b%C4%93rni&country=LV&category=learning&language=lv&library=kaplavas-biblioteka'
	const wish = {
		words: 'bērni',
		country: 'LV',
		category: 'learning',
		language: 'lv',
		library: 'kaplavas-biblioteka',
	}
	expect(read(address)).toEqual(wish)
	expect(addressOf(wish)).toBe(address)
	expect(read('?q=+&country=&place=')).toEqual({})
	expect(addressOf({})).toBe('?')
})

test('a part of the wish is taken off without touching the rest; the page turned to is forgotten with it', () => {
	const wish = read('?q=kids&country=SE&after=some-idea')
	expect(addressOf(without(wish, 'country'))).toBe('?q=kids')
	expect(addressOf(wish, { before: 'an-idea' })).toBe('?q=kids&country=SE&before=an-idea')
})

test('a library that was chosen counts, not what was typed to find it', () => {
	expect(read('?place=kap&library=kaplavas-biblioteka')).toEqual({ library: 'kaplavas-biblioteka' })
})
