const longestSide = 2560
const quality = 0.85

/**
 * The picture upright, no larger than it need be, drawn anew: nothing that the camera wrote beside it is left.
 * Null when this browser cannot read it; then the original travels, and the server does all of this.
 */
export async function shrink(file: File): Promise<File | null> {
	const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
	if (!picture) return null
	const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
	const canvas = document.createElement('canvas')
	canvas.width = Math.max(1, Math.round(picture.width * scale))
	canvas.height = Math.max(1, Math.round(picture.height * scale))
	const pen = canvas.getContext('2d')
	if (!pen) return null
	pen.fillStyle = '#fff'
	pen.fillRect(0, 0, canvas.width, canvas.height)
	pen.imageSmoothingQuality = 'high'
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
	picture.close()
	const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
	return drawn && new File([drawn], 'photo.jpg', { type: 'image/jpeg' })
}
