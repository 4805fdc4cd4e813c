import { geoConicConformal } from 'd3-geo'

export const mapWidth = 720
export const mapHeight = 760

/** From Gibraltar to the North Cape's foot and from Ireland to Cyprus. */
const corners: [number, number][] = [
	[-9.5, 36],
	[-9, 58.5],
	[30.5, 35],
	[31, 61.5],
	[11, 62.2],
]

/** Europe without much distortion: angles are kept, and distances nearly so between the two parallels. */
export const projection = geoConicConformal()
	.parallels([40, 60])
	.rotate([-13, 0])
	.fitExtent(
		[
			[12, 12],
			[mapWidth - 12, mapHeight - 12],
		],
		{ type: 'MultiPoint', coordinates: corners },
	)
	.clipExtent([
		[-4, -4],
		[mapWidth + 4, mapHeight + 4],
	])
