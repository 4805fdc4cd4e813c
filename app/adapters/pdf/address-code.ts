import encodeQR from 'qr'

interface Place {
	readonly x: number
	readonly y: number
	readonly side: number
}

/** An address for a phone's camera, black on whatever lies below. */
export function drawAddressCode(pdf: PDFKit.PDFDocument, address: string, { x, y, side }: Place): void {
	const squares = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
	const size = side / squares.length
	pdf.fillColor('#000000')
	// A hair wider, so that no printer leaves a gap between two.
	for (const [down, row] of squares.entries())
		for (const [across, dark] of row.entries())
			if (dark) pdf.rect(x + across * size, y + down * size, size + 0.05, size + 0.05)
	pdf.fill()
}
