import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Certificate, drawCertificate } from '#app/adapters/pdf/certificate.ts'
import { formats } from '#app/i18n/format.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** An idea as it may be called in each language, with the letters that a poorer font would not have. */
const ideas: Record<Locale, string> = {
	en: 'A shelf that lends “time”',
	lv: 'Ķiršu ēna un šūpuļtīkls katram lasītājam Jēkabpilī – žēlīgi ģeķīgi ņemot vērā',
	sv: 'Räksmörgåsens ö, på ängen över ån',
	pl: 'Wypożyczalnia żółtych łódek, gęśli i śniegu: cień, źródło, łąka',
	it: 'Perché no? È così: più libri, più città',
	bg: 'Щъркел чете „Рафт за разкази“ на жътва',
	el: 'Ένα ράφι που δανείζει ιστορίες: η γιαγιά μου διαβάζει ΐ ΰ ώ στη γειτονιά',
}
const at = new Date('2026-11-12T11:00:00Z')

function certificate(locale: Locale, facts: Partial<Certificate> = {}): Certificate {
	const t = translator(locale, 'certificate')
	const format = formats(locale, 'Europe/Brussels')
	return {
		title: t('name', { title: ideas[locale] }),
		language: locale,
		made: at,
		document: t('document'),
		edition: 'Example contest',
		won: t('won', { country: format.country('LV') }),
		idea: ideas[locale],
		code: 'LV-7K2M9',
		country: 'LV',
		from: t('from'),
		library: 'Jēkabpils pilsētas bibliotēka',
		jury: translator(locale, 'winners')('voted', { cast: 5, eligible: 7, ideas: 23 }),
		stamp: { word: translator(locale, 'states')('winner').toLocaleUpperCase(locale), day: format.stamp(at) },
		check: t('check'),
		address: 'https://shelfie.example/editions/example/winners/LV',
		digest: t('digest', { digest: '3f2a 91bc' }),
		...facts,
	}
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Every stream of the file, unpacked. */
const streamsOf = (bytes: Uint8Array): string[] =>
	[...latin(bytes).matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, packed = '']) =>
		inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
	)

/** The numbers of the letters as they are set on the sheet; 0 is the empty box. */
const setGlyphs = (bytes: Uint8Array): number[] =>
	streamsOf(bytes)
		.filter((stream) => stream.includes(' TJ'))
		.flatMap((stream) => [...stream.matchAll(/<([0-9a-f]+)>/g)])
		.flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)))

/** All characters that the embedded fonts say they stand for. */
const lettersIn = (bytes: Uint8Array): string =>
	streamsOf(bytes)
		.filter((stream) => stream.includes('beginbfrange'))
		.flatMap((stream) => [...stream.matchAll(/<([0-9a-f ]+)>/g)])
		.map(([, hex = '']) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
		.join('')

test.each(locales)('a certificate in %s has every letter of its own, on one wide sheet', async (locale) => {
	const wish = certificate(locale)
	const bytes = await drawCertificate(wish)
	const pdf = latin(bytes)
	expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
	expect(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1)).toEqual(['841.89', '595.28'])
	expect(pdf).toContain(`/Lang (${locale})`)
	expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)

	const glyphs = setGlyphs(bytes)
	expect(glyphs.length).toBeGreaterThan(150)
	expect(glyphs.filter((glyph) => glyph === 0)).toEqual([])
	const letters = lettersIn(bytes)
	const wanted = [...(wish.idea + wish.document + wish.won + wish.library + wish.stamp.word + wish.jury)]
	expect(wanted.filter((letter) => letter.trim() && !letters.includes(letter))).toEqual([])
})

test('what no font has is left out, and the code stands where nothing would be left', async () => {
	const some = await drawCertificate(certificate('en', { idea: 'Robots 🤖 for 図書館 readers of all ages' }))
	expect(setGlyphs(some).filter((glyph) => glyph === 0)).toEqual([])
	const none = await drawCertificate(certificate('en', { idea: '図書館' }))
	expect(setGlyphs(none).filter((glyph) => glyph === 0)).toEqual([])
	expect(Buffer.compare(none, await drawCertificate(certificate('en', { idea: 'LV-7K2M9' })))).toBe(0)
})

test('a title as long as it may be is set whole, in smaller letters', async () => {
	const short = certificate('en', { idea: 'x'.repeat(8) })
	const words = certificate('en', { idea: 'abcdefg hij'.repeat(9) })
	const oneWord = certificate('en', { idea: 'W'.repeat(100) })
	const ellipses = async (wish: Certificate) => lettersIn(await drawCertificate(wish)).includes('…')
	expect([await ellipses(short), await ellipses(words), await ellipses(oneWord)]).toEqual([false, false, false])
	const count = async (wish: Certificate) => setGlyphs(await drawCertificate(wish)).length
	expect((await count(oneWord)) - (await count(short))).toBeGreaterThanOrEqual(92)
})

test('the same certificate is the same file', async () => {
	const [one, two] = [await drawCertificate(certificate('el')), await drawCertificate(certificate('el'))]
	expect(Buffer.compare(one, two)).toBe(0)
})
