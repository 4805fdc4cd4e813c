import type { Paper } from '#app/domain/libraries/poster-paper.ts'
import { drawAddressCode } from './address-code.ts'
import { type Heading, onePage, page, writeFitting } from './document.ts'
import { green, ink, red, rule, soft } from './inks.ts'

export interface Poster extends Heading {
	readonly edition: string
	readonly question: string
	readonly library: string
	readonly country: string
	/** What to do, in order. */
	readonly steps: readonly string[]
	readonly scan: string
	/** Where the code leads. */
	readonly address: string
	/** From when to when, as one line each. */
	readonly dates: readonly string[]
	readonly promise: string
}

const left = 96
const width = page.width - left - 44

/** A sheet for a library's door: a catalogue card with the question, the way and the code. */
export const drawPoster = (poster: Poster, paper: Paper): Promise<Uint8Array> =>
	onePage(paper, poster, (pdf) => {
		drawCard(pdf, poster)
		pdf.fillColor(soft)
		writeFitting(
			pdf,
			poster.edition,
			{ x: left, y: 52, width: width - 90, height: 22 },
			{ face: 'sansBold', most: 14, least: 9 },
		)
		pdf.fillColor(ink)
		const question = { x: left, y: 92, width, height: 232 }
		writeFitting(pdf, poster.question, question, { face: 'serifBold', most: 50, least: 16 })
		for (const [at, step] of poster.steps.entries()) drawStep(pdf, step, at)
		drawCode(pdf, poster)
		pdf.fillColor(soft)
		writeFitting(pdf, poster.promise, { x: left, y: 770, width, height: 34 }, { face: 'sans', most: 10.5, least: 7 })
	})

/** The red margin with the call number, and the ruled lines. */
function drawCard(pdf: PDFKit.PDFDocument, { country }: Poster): void {
	pdf.lineWidth(1.5).strokeColor(red).moveTo(76, 0).lineTo(76, page.height).stroke()
	pdf.lineWidth(0.8).strokeColor(rule)
	for (const y of [338, 520, 756])
		pdf
			.moveTo(left, y)
			.lineTo(page.width - 44, y)
			.stroke()
	pdf.lineWidth(1.2).strokeColor(ink).rect(24, 48, 36, 30).stroke()
	pdf.font('sansBold').fontSize(15).fillColor(ink).text(country, 24, 54, { width: 36, align: 'center' })
	pdf.font('serifBold').fontSize(17).fillColor(green)
	pdf.text('Shelfie', page.width - 44 - 84, 49, { width: 84, align: 'right' })
}

function drawStep(pdf: PDFKit.PDFDocument, step: string, at: number): void {
	const y = 356 + at * 54
	pdf
		.lineWidth(1.6)
		.strokeColor(red)
		.circle(left + 16, y + 16, 15)
		.stroke()
	pdf
		.font('serifBold')
		.fontSize(17)
		.fillColor(red)
		.text(`${at + 1}`, left, y + 4, { width: 32, align: 'center' })
	pdf.fillColor(ink)
	writeFitting(
		pdf,
		step,
		{ x: left + 46, y: y + 3, width: width - 46, height: 44 },
		{ face: 'sans', most: 18, least: 9 },
	)
}

function drawCode(pdf: PDFKit.PDFDocument, { address, scan, library, dates }: Poster): void {
	const [side, top] = [200, 538]
	drawAddressCode(pdf, address, { x: left, y: top, side })
	const x = left + side + 24
	const room = page.width - 44 - x
	pdf.fillColor(ink)
	const below = writeFitting(
		pdf,
		scan,
		{ x, y: top, width: room, height: 58 },
		{ face: 'sansBold', most: 19, least: 10 },
	)
	writeFitting(pdf, library, { x, y: below + 8, width: room, height: 62 }, { face: 'serif', most: 17, least: 9 })
	pdf.fillColor(soft)
	pdf
		.font('sans')
		.fontSize(7.5)
		.text(address.replace(/([/?=&])/g, '$1\u200b'), x, 670, { width: room, height: 30 })
	pdf.fillColor(green)
	writeFitting(pdf, dates.join('\n'), { x, y: 704, width: room, height: 44 }, { face: 'sansBold', most: 14, least: 8 })
}
