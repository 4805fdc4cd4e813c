interface Place {
	/** Its middle. */
	readonly x: number
	readonly y: number
	readonly colour: string
	/** No wider than this. */
	readonly most: number
}

/** A word and its day in a double frame, a little askew, as a hand would set it. */
export function drawStamp(pdf: PDFKit.PDFDocument, stamp: { word: string; day: string }, place: Place): void {
	const { x, y, colour, most } = place
	const spacing = 2
	const inside = most - 36
	const word = { characterSpacing: spacing, lineBreak: false }
	let size = 26
	pdf.font('sansBold')
	while (size > 8 && pdf.fontSize(size).widthOfString(stamp.word, word) > inside) size -= 0.5
	const wordWidth = pdf.widthOfString(stamp.word, word)
	const dayWidth = pdf.fontSize(size * 0.52).widthOfString(stamp.day, word)
	const width = Math.max(wordWidth, dayWidth) + 32
	const height = size * 2.6
	pdf.save()
	pdf.rotate(-5, { origin: [x, y] })
	pdf.strokeColor(colour).fillColor(colour)
	pdf
		.lineWidth(3.2)
		.roundedRect(x - width / 2, y - height / 2, width, height, 3)
		.stroke()
	pdf
		.lineWidth(1)
		.roundedRect(x - width / 2 - 5, y - height / 2 - 5, width + 10, height + 10, 5)
		.stroke()
	pdf.fontSize(size).text(stamp.word, x - wordWidth / 2 + spacing / 2, y - size * 1.06, word)
	pdf.fontSize(size * 0.52).text(stamp.day, x - dayWidth / 2 + spacing / 2, y + size * 0.36, word)
	pdf.restore()
}
