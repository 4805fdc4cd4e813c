import { expect, test } from 'vitest'
import { drawPoster, type Poster } from '#app/adapters/pdf/poster.ts'

const poster: Poster = {
	title: 'Poster',
	language: 'el',
	made: new Date('2026-01-01T00:00:00Z'),
	edition: 'Παράδειγμα διαγωνισμού',
	question: 'Ποια υπηρεσία θα σας έφερνε συχνότερα στη βιβλιοθήκη;',
	library: 'Jēkabpils pilsētas bibliotēka, Примерна библиотека',
	country: 'LV',
	steps: ['One', 'Two', 'Three'],
	scan: 'Scan',
	address: 'https://shelfie.example/editions/example-open/submit?library=jekabpils-city-library',
	dates: ['Until 1 January'],
	promise: 'Promise',
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length
const sizeOf = (pdf: string) => /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number)

test.each([
	['A4', [595.28, 841.89]],
	['A3', [841.89, 1190.55]],
] as const)('a poster is one page of %s with its own letters and language', async (paper, size) => {
	const pdf = text(await drawPoster(poster, paper))

	expect([pdf.slice(0, 5), pagesOf(pdf), sizeOf(pdf)]).toEqual(['%PDF-', 1, size])
	expect(pdf).toContain('/Lang (el)')
	expect(pdf.match(/\/FontFile2/g)?.length).toBe(4)
	expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
})

test('a question longer than the sheet, and a word longer than the line, still make one page', async () => {
	const long = {
		...poster,
		question: 'Γιατί '.repeat(400),
		library: 'x'.repeat(5_000),
		steps: ['y'.repeat(900), '', '🙂'],
	}

	expect(pagesOf(text(await drawPoster(long, 'A4')))).toBe(1)
})

test('the same poster is the same file', async () => {
	const [one, two] = [await drawPoster(poster, 'A4'), await drawPoster(poster, 'A4')]
	expect(Buffer.compare(one, two)).toBe(0)
})
