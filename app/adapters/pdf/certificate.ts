import { drawable } from '#app/adapters/share-pictures/drawable.ts'
import { drawAddressCode } from './address-code.ts'
import { type Heading, onePage, page, writeFitting } from './document.ts'
import { green, ink, red, rule, soft } from './inks.ts'
import { drawStamp } from './stamp.ts'

export interface Certificate extends Heading {
	/** What the sheet calls itself. */
	readonly document: string
	readonly edition: string
	readonly won: string
	readonly idea: string
	/** Stands where nothing of the idea's title can be drawn, and in the margin. */
	readonly code: string
	readonly country: string
	readonly from: string
	readonly library: string
	readonly jury: string
	readonly stamp: { readonly word: string; readonly day: string }
	readonly check: string
	/** Where the code leads. */
	readonly address: string
	readonly digest: string
}

const paper = '#fbf7ef'
const card = '#fffdf8'
const [width, height] = [page.height, page.width]
const edge = 26
const margin = 118
const left = margin + 34
const right = width - edge - 40

/** What a library hangs on its wall: a catalogue card with the winning idea, stamped. */
export const drawCertificate = (certificate: Certificate): Promise<Uint8Array> =>
	onePage('A4', certificate, (pdf) => draw(pdf, certificate), 'landscape')

function draw(pdf: PDFKit.PDFDocument, certificate: Certificate): void {
	drawCard(pdf, certificate)
	drawHead(pdf, certificate)
	const room = right - left
	pdf.fillColor(soft)
	const won = { x: left, y: 148, width: room, height: 22 }
	writeFitting(pdf, certificate.won, won, { face: 'sans', most: 15, least: 8 })
	pdf.fillColor(ink)
	const idea = { x: left, y: 172, width: room, height: 146 }
	const title = drawable(certificate.idea) ?? certificate.code
	writeFitting(pdf, title, idea, { face: 'serifBold', most: 54, least: 11 })
	pdf.fillColor(soft)
	const from = { x: left, y: 336, width: room - 190, height: 16 }
	writeFitting(pdf, certificate.from, from, { face: 'sans', most: 11, least: 6 })
	pdf.fillColor(green)
	const library = { x: left, y: 353, width: room - 190, height: 52 }
	writeFitting(pdf, drawable(certificate.library) ?? '', library, { face: 'serifBold', most: 22, least: 8 })
	drawFoot(pdf, certificate)
	drawStamp(pdf, certificate.stamp, { x: right - 92, y: 388, colour: red, most: 168 })
}

/** From edge to edge of the card, in the pen's colour. */
function drawAcross(pdf: PDFKit.PDFDocument, heights: readonly number[]): void {
	for (const y of heights)
		pdf
			.moveTo(edge, y)
			.lineTo(width - edge, y)
			.stroke()
}

/** Paper, the double red rule, the lines between the parts, the margin with the call number, and the hole for the rod. */
function drawCard(pdf: PDFKit.PDFDocument, { code, country }: Certificate): void {
	pdf.rect(0, 0, width, height).fill(paper)
	pdf.rect(edge, edge, width - 2 * edge, height - 2 * edge).fill(card)
	pdf.lineWidth(0.5).strokeColor(rule)
	drawAcross(pdf, [330, 428])
	pdf
		.lineWidth(1)
		.rect(edge, edge, width - 2 * edge, height - 2 * edge)
		.stroke()
	pdf.lineWidth(1.6).strokeColor(red)
	drawAcross(pdf, [130, 134.5])
	pdf
		.moveTo(margin, edge)
		.lineTo(margin, height - edge)
		.stroke()
	pdf.lineWidth(1).strokeColor(rule).fillColor(paper)
	pdf.circle(width / 2, height - edge - 16, 8).fillAndStroke()
	const spine = { x: edge + 18, y: 60, width: margin - edge - 36 }
	pdf.lineWidth(1.6).strokeColor(ink).rect(spine.x, spine.y, spine.width, 46).stroke()
	for (const x of [spine.x, spine.x + spine.width]) pdf.rect(x - 2.2, spine.y - 0.8, 4.4, 47.6).fill(ink)
	const middle = { width: spine.width, align: 'center', lineBreak: false } as const
	pdf.fillColor(ink).font('sansBold').fontSize(17)
	pdf.text(country, spine.x, spine.y + 4, middle)
	pdf.fontSize(8.5).text(code.slice(country.length + 1), spine.x, spine.y + 28, middle)
}

function drawHead(pdf: PDFKit.PDFDocument, { document, edition }: Certificate): void {
	pdf.fillColor(red)
	const named = { x: left, y: 44, width: right - left - 130, height: 48 }
	writeFitting(pdf, document, named, { face: 'serifBold', most: 34, least: 14 })
	pdf.fillColor(soft)
	const of = { x: left, y: 97, width: right - left, height: 22 }
	writeFitting(pdf, drawable(edition) ?? '', of, { face: 'sansBold', most: 14, least: 6 })
	pdf.fillColor(ink)
	pdf
		.font('serifBold')
		.fontSize(19)
		.text('Shelfie', right - 100, 60, { width: 100, align: 'right', lineBreak: false })
	const books = right - pdf.widthOfString('Shelfie') - 28
	for (const [x, wide, colour] of [
		[0, 3.5, ink],
		[5.5, 6, red],
		[13.5, 3.5, ink],
	] as const)
		pdf.rect(books + x, 62, wide, 21).fill(colour)
}

function drawFoot(pdf: PDFKit.PDFDocument, { jury, check, address, digest }: Certificate): void {
	const side = 82
	const top = 448
	drawAddressCode(pdf, address, { x: left, y: top, side })
	const x = left + side + 16
	const room = width / 2 + 110 - x
	pdf.fillColor(ink)
	writeFitting(pdf, jury, { x, y: top, width: room, height: 26 }, { face: 'sans', most: 10, least: 6 })
	pdf.fillColor(soft)
	writeFitting(pdf, check, { x, y: top + 30, width: room, height: 13 }, { face: 'sans', most: 9, least: 5 })
	pdf.fillColor(ink)
	const shown = address.replace(/([/?=&])/g, '$1\u200b')
	writeFitting(pdf, shown, { x, y: top + 44, width: room, height: 22 }, { face: 'sansBold', most: 9, least: 5 })
	pdf.fillColor(soft)
	writeFitting(pdf, digest, { x, y: top + 70, width: room, height: 12 }, { face: 'sans', most: 8, least: 5 })
}
