import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawSharePicture } from '#app/adapters/share-pictures/draw.tsx'
import { drawable } from '#app/adapters/share-pictures/drawable.ts'
import { fitTitle } from '#app/adapters/share-pictures/fit-title.tsx'
import { inLine } from '#app/adapters/share-pictures/in-line.ts'
import { keptBytes } from '#app/adapters/share-pictures/kept-bytes.ts'
import { titleHeight, titleWidth } from '#app/adapters/share-pictures/sheet.tsx'

const facts = {
	otherwise: 'LV-7K2M9',
	from: 'Cēsu Centrālā bibliotēka, Latvija',
	of: 'Libraries 2027',
	spine: { country: 'LV', mark: '7K2M9' },
	stamp: { word: 'PUBLISHED', day: '16 OCT 2026', tone: 'green' },
} as const
const titles = {
	short: 'A seat by the window',
	'long, in Latvian':
		'Bibliotēka, kurā nakšņot: vienreiz mēnesī guļammaisi starp plauktiem un pasakas līdz rītam visiem',
	'very long, in Greek':
		'Μια βιβλιοθήκη που ακούει: ραδιόφωνο της γειτονιάς ανάμεσα στα ράφια με τα παλιά βιβλία '.repeat(4),
	'in Polish': 'Zażółć gęślą jaźń: wypożyczalnia instrumentów',
	'in Bulgarian': 'Читалище под звездите: нощни четения в двора на библиотеката',
	'one word of 5,000 letters': 'W'.repeat(5_000),
	'hostile text': '</svg><script>alert(1)</script> &amp; \u0000\u202e]]> 🐱',
	'in a script that we cannot draw': 'ספרייה של חלומות',
	'nothing but a picture': '📚',
}

const phonePhoto = () =>
	sharp({ create: { width: 900, height: 1200, channels: 3, background: '#6b8f71' } })
		.withExif({ IFD0: { Copyright: 'a secret of the phone' } })
		.jpeg()
		.toBuffer()

/** The colours of the sheet's outermost pixels, and of the card's inner edge where nothing may stand. */
async function colours(jpeg: Buffer, region: { left: number; top: number; width: number; height: number }) {
	const { channels } = await sharp(await sharp(jpeg).extract(region).toBuffer()).stats()
	return channels.map(({ min, max }) => max - min < 12)
}

describe('A share picture', () => {
	test.for(
		Object.entries(titles),
	)('with a title that is %s has its size, is light, and nothing reaches an edge', async ([, title]) => {
		for (const photo of [null, await phonePhoto()]) {
			const jpeg = await drawSharePicture({ ...facts, title }, photo)
			const { format, width, height, exif, xmp, iptc, icc } = await sharp(jpeg).metadata()
			expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
			expect(jpeg.length).toBeLessThanOrEqual(150_000)
			expect(jpeg.includes('secret of the phone')).toBe(false)
			for (const edge of [
				{ left: 0, top: 0, width: 1200, height: 40 },
				{ left: 0, top: 590, width: 1200, height: 40 },
				{ left: 0, top: 0, width: 40, height: 630 },
				{ left: 1160, top: 0, width: 40, height: 630 },
				{ left: 56, top: 170, width: 20, height: 300 },
				{ left: photo ? 680 : 1124, top: 170, width: 16, height: 220 },
			])
				expect(await colours(jpeg, edge)).toEqual([true, true, true])
		}
	})

	test('has the photo of its idea', async () => {
		const [with_, without] = [
			await drawSharePicture({ ...facts, title: 'One' }, await phonePhoto()),
			await drawSharePicture({ ...facts, title: 'One' }, null),
		]
		const middle = { left: 900, top: 200, width: 10, height: 10 }
		const dominant = async (jpeg: Buffer) =>
			(await sharp(await sharp(jpeg).extract(middle).toBuffer()).stats()).dominant
		expect(await dominant(with_)).not.toEqual(await dominant(without))
	})
})

test('a longer title is set in smaller letters, and never breaks a word while there is room', async () => {
	const box = { width: titleWidth(true), height: titleHeight }
	const sizes = []
	for (const title of [titles.short, titles['long, in Latvian'], titles['very long, in Greek']])
		sizes.push((await fitTitle(title, box)).size)
	expect(sizes).toEqual([78, 46, 30])
	expect((await fitTitle('Bibliothekenfreundschaften', box)).size).toBeLessThan(52)
})

test.for([
	['Cats 🐱 among books', 'Cats among books'],
	['Καφές και βιβλία', 'Καφές και βιβλία'],
	['<b>bold</b>', '<b>bold</b>'],
	['e\u0301te\u0301', 'été'],
	['\u202eevil\u0000', 'evil'],
	['ספרייה', null],
	['📚📚', null],
	['a'.repeat(500), `${'a'.repeat(240)}…`],
] as const)('of %j is drawn %j', ([text, drawn]) => {
	expect(drawable(text)).toBe(drawn)
})

test('as many are drawn at once as may be, then some wait, and the rest are sent away', async () => {
	const queue = inLine({ abreast: 1, waiting: 1 })
	const running: string[] = []
	let finish = () => {}
	const first = queue(() => new Promise<string>((done) => (finish = () => done('first'))))
	const second = queue(async () => {
		running.push('second')
		return 'second'
	})
	expect(await queue(async () => 'third')).toBeNull()
	expect(running).toEqual([])
	finish()
	expect(await Promise.all([first, second])).toEqual(['first', 'second'])
	expect(await queue(async () => 'fourth')).toBe('fourth')
})

test('pictures are kept up to so many bytes; the one that was not wanted for longest goes first', () => {
	const kept = keptBytes(10)
	const four = new Uint8Array(4)
	kept.keep('a', four)
	kept.keep('b', four)
	kept.get('a')
	kept.keep('c', four)
	expect(['a', 'b', 'c'].map((key) => kept.get(key) !== null)).toEqual([true, false, true])
})
