import { photoAddress } from './picture-sources.ts'

interface Area {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}
interface Props {
	readonly photo: { readonly id: string; readonly width: number; readonly height: number }
	readonly alt: string
	/** In shares of the photo's sides. */
	readonly areas: readonly Area[]
}

/** The photo as it would be with these areas blurred; drawn by the browser, nothing is changed yet. */
export function BlurPreview({ photo, alt, areas }: Props) {
	const { width, height } = photo
	const numbered = areas.map((area, at) => ({ area, number: at + 1 }))
	const picture = { href: photoAddress(photo, 1280, 'jpg'), width, height }
	const placed = (area: Area) => ({
		x: area.x * width,
		y: area.y * height,
		width: area.width * width,
		height: area.height * height,
	})
	return (
		<div className="blur">
			<svg className="blur__photo" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
				<defs>
					<filter id="blur-haze" x="0" y="0" width="1" height="1">
						<feGaussianBlur stdDeviation={Math.max(width, height) / 45} />
					</filter>
					<clipPath id="blur-areas">
						{numbered.map(({ area, number }) => (
							<rect key={number} {...placed(area)} />
						))}
					</clipPath>
				</defs>
				<image {...picture} />
				<g clipPath="url(#blur-areas)">
					<image {...picture} filter="url(#blur-haze)" />
				</g>
				<g className="blur__outlines">
					{numbered.map(({ area, number }) => (
						<g key={number}>
							<rect {...placed(area)} className="blur__outline" />
							<text {...labelAt(placed(area), width)} className="blur__number">
								{number}
							</text>
						</g>
					))}
				</g>
			</svg>
		</div>
	)
}

const labelAt = ({ x, y }: Area, photoWidth: number) => {
	const size = photoWidth / 22
	return { x: x + size / 4, y: y + size, fontSize: size }
}
