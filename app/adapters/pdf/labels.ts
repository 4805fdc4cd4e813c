import { labelsOnSheet, type ParcelLabel, placesOf } from '#app/domain/prizes/parcel-label.ts'
import { type Heading, page, pages, writeFitting } from './document.ts'

export interface LabelSheet extends Heading {
	readonly labels: readonly ParcelLabel[]
	/** Places at the beginning of the first sheet that have no label any more. */
	readonly used: number
	readonly words: {
		readonly from: string
		readonly to: string
		readonly reference: string
		/** Under the dangerous goods: this is a note, the mark is stuck beside it. */
		readonly mark: string
		readonly part: (part: number, of: number) => string
	}
}

const [across, down] = [2, labelsOnSheet / 2]
const width = page.width / across
const height = page.height / down
const edge = 16
const ink = '#000000'
const soft = '#3d3d3d'

/** Sheets of labels for whoever packs: black on white, for any printer. */
export function drawLabels(sheet: LabelSheet): Promise<Uint8Array> {
	const places = placesOf(sheet.labels.length, sheet.used)
	const sheets = (places.at(-1)?.sheet ?? 0) + 1
	const draws = Array.from({ length: sheets }, (_, number) => (pdf: PDFKit.PDFDocument) => {
		for (const [at, place] of places.entries()) {
			const label = sheet.labels[at]
			if (label && place.sheet === number) drawLabel(pdf, label, sheet.words, place.place)
		}
	})
	return pages('A4', sheet, draws)
}

function drawLabel(pdf: PDFKit.PDFDocument, label: ParcelLabel, words: LabelSheet['words'], place: number): void {
	const x = (place % across) * width + edge
	const y = Math.floor(place / across) * height + edge
	const room = width - 2 * edge
	const bottom = y + height - 2 * edge
	pdf.fillColor(soft)
	const sender = `${words.from}: ${label.from.join(', ')}`
	writeFitting(pdf, sender, { x, y, width: room, height: 20 }, { face: 'sans', most: 7.5, least: 5 })
	rule(pdf, x, y + 23, room)

	const feet = label.goods ? 58 : 30
	pdf.fillColor(soft)
	pdf
		.font('sans')
		.fontSize(6.5)
		.text(words.to, x, y + 27)
	pdf.fillColor(ink)
	const lines = [...label.to, label.phone].join('\n')
	const addressed = { x, y: y + 36, width: room, height: bottom - feet - (y + 36) - 4 }
	writeFitting(pdf, lines, addressed, { face: 'sansBold', most: 13, least: 5 })

	rule(pdf, x, bottom - feet, room)
	drawFoot(pdf, label, words, { x, y: bottom - feet + 4, room })
	if (label.goods) drawGoods(pdf, label.goods, words.mark, { x, y: bottom - 26, room })
}

interface Foot {
	readonly x: number
	readonly y: number
	readonly room: number
}

function drawFoot(pdf: PDFKit.PDFDocument, label: ParcelLabel, words: LabelSheet['words'], { x, y, room }: Foot): void {
	const number = [label.carrier, label.number].filter(Boolean).join('  ')
	pdf.fillColor(ink)
	writeFitting(pdf, number, { x, y, width: room, height: 13 }, { face: 'sansBold', most: 10, least: 5 })
	const part = label.of > 1 ? `  ·  ${words.part(label.part, label.of)}` : ''
	const reference = `${words.reference}: ${label.reference}${part}`
	pdf.fillColor(soft)
	writeFitting(pdf, reference, { x, y: y + 14, width: room, height: 11 }, { face: 'sans', most: 8, least: 5 })
}

function drawGoods(
	pdf: PDFKit.PDFDocument,
	{ un, name, packingInstruction }: NonNullable<ParcelLabel['goods']>,
	mark: string,
	{ x, y, room }: Foot,
): void {
	pdf.lineWidth(0.8).strokeColor(ink).rect(x, y, room, 26).stroke()
	pdf.fillColor(ink)
	const inside = { x: x + 5, width: room - 10 }
	const goods = `${un} · ${name} · ${packingInstruction}`
	writeFitting(pdf, goods, { ...inside, y: y + 4, height: 10 }, { face: 'sansBold', most: 7, least: 4.5 })
	writeFitting(pdf, mark, { ...inside, y: y + 14, height: 9 }, { face: 'sans', most: 6.5, least: 4.5 })
}

function rule(pdf: PDFKit.PDFDocument, x: number, y: number, room: number): void {
	pdf
		.lineWidth(0.5)
		.strokeColor(soft)
		.moveTo(x, y)
		.lineTo(x + room, y)
		.stroke()
}
