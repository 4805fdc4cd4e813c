import PDFDocument from 'pdfkit'
import type { Paper } from '#app/domain/libraries/poster-paper.ts'
import { type Face, faces } from './fonts.ts'

/** Points of an A4 page; an A3 page is the same drawing, √2 times as large. */
export const page = { width: 595.28, height: 841.89 } as const

export interface Heading {
	readonly title: string
	/** BCP 47 */
	readonly language: string
	readonly made: Date
}

/** One page, drawn in A4 points whatever the paper, with its letters embedded. */
export const onePage = (
	paper: Paper,
	heading: Heading,
	draw: (pdf: PDFKit.PDFDocument) => void,
	layout: Layout = 'portrait',
): Promise<Uint8Array> => pages(paper, heading, [draw], layout)

export type Layout = 'portrait' | 'landscape'

/** One page after the other, each drawn so. */
export async function pages(
	paper: Paper,
	{ title, language, made }: Heading,
	draws: readonly ((pdf: PDFKit.PDFDocument) => void)[],
	layout: Layout = 'portrait',
): Promise<Uint8Array> {
	const pdf = new PDFDocument({
		size: paper,
		layout,
		margin: 0,
		lang: language,
		displayTitle: true,
		info: { Title: title, Creator: 'Shelfie', Producer: 'Shelfie', CreationDate: made, ModDate: made },
	})
	for (const [name, path] of Object.entries(faces)) pdf.registerFont(name, path)
	const parts: Uint8Array[] = []
	const whole = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
	pdf.on('data', (part: Uint8Array) => parts.push(part))
	for (const [at, draw] of draws.entries()) {
		if (at > 0) pdf.addPage()
		if (paper === 'A3') pdf.scale(Math.SQRT2)
		draw(pdf)
	}
	pdf.end()
	await whole
	return new Uint8Array(Buffer.concat(parts))
}

export interface Room {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** Writes a text as large as it fits into the room, from `most` down to `least` points; answers where it ends. */
export function writeFitting(
	pdf: PDFKit.PDFDocument,
	text: string,
	{ x, y, width, height }: Room,
	{ face, most, least }: { readonly face: Face; readonly most: number; readonly least: number },
): number {
	pdf.font(face)
	let size = most
	const whole = () => fits(pdf.fontSize(size), text, { width, height, lineGap: size * tighter })
	while (size > least && !whole()) size -= 1
	// Told a height, it would cut the last line although it fits: the lines stand closer than it reckons.
	const cut = whole() ? {} : { height, ellipsis: true }
	pdf.text(text, x, y, { width, lineGap: size * tighter, ...cut })
	return pdf.y
}

/** Both faces stand far apart by themselves. */
const tighter = -0.12

/** In height, and no word is wider than the line: it would be broken anywhere. */
const fits = (
	pdf: PDFKit.PDFDocument,
	text: string,
	{ width, height, lineGap }: { width: number; height: number; lineGap: number },
): boolean =>
	pdf.heightOfString(text, { width, lineGap }) <= height &&
	text.split(/\s+/).every((word) => pdf.widthOfString(word) <= width)
