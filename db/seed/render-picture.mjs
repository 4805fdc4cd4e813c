// A process of its own: the server forbids sharp to open SVG, and that holds for a whole process.
// Plain JavaScript, because it runs from the source tree after a build too.
import sharp from 'sharp'

const [source, settings] = process.argv.slice(2)
const { orientation, gps } = JSON.parse(settings)

/** How the pixels must lie for a viewer who follows the orientation to see them upright. */
const lying = { 1: 0, 6: 270, 8: 90 }

/** EXIF keeps degrees and minutes as fractions. */
const sexagesimal = (degrees) => {
	const whole = Math.floor(Math.abs(degrees))
	return `${whole}/1 ${Math.round((Math.abs(degrees) - whole) * 60_000)}/1000 0/1`
}

const takenAt = '2020:10:16 11:20:00'
const position = gps && {
	GPSLatitudeRef: gps.latitude < 0 ? 'S' : 'N',
	GPSLatitude: sexagesimal(gps.latitude),
	GPSLongitudeRef: gps.longitude < 0 ? 'W' : 'E',
	GPSLongitude: sexagesimal(gps.longitude),
}

const photo = await sharp(source)
	.resize({ width: 3200, height: 3000, fit: 'inside' })
	.rotate(lying[orientation])
	.flatten({ background: '#ffffff' })
	.withExif({
		IFD0: { Make: 'Example', Model: 'Reader 12', Software: 'Demo', DateTime: takenAt },
		IFD2: { DateTimeOriginal: takenAt, FNumber: '18/10', ExposureTime: '1/60', LensModel: 'Reader 12 front camera' },
		...(position && { IFD3: position }),
	})
	.withMetadata({ orientation })
	.jpeg({ quality: 92 })
	.toBuffer()

process.stdout.write(photo)
