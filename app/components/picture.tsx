import { type Photo, photoAddress, shapeOf, sourceSet, variantWidths } from './picture-sources.ts'

type Props = {
	readonly photo: Photo
	readonly alt: string
	readonly sizes: string
	/** For the picture that is seen first; all others wait until they are near. */
	readonly eager?: boolean
}

/** A haze of the picture stands there until the picture comes; no style stands in the markup, for none is allowed to. */
export function Picture({ photo, alt, sizes, eager = false }: Props) {
	const middle = variantWidths(photo).findLast((width) => width <= 640) ?? 320
	return (
		<span className="picture" data-shape={shapeOf(photo)}>
			{photo.placeholder && <img className="picture__haze" src={photo.placeholder} alt="" />}
			<picture>
				<source type="image/webp" srcSet={sourceSet(photo, 'webp')} sizes={sizes} />
				<img
					src={photoAddress(photo, middle, 'jpg')}
					srcSet={sourceSet(photo, 'jpg')}
					sizes={sizes}
					width={photo.width}
					height={photo.height}
					alt={alt}
					loading={eager ? 'eager' : 'lazy'}
					fetchPriority={eager ? 'high' : undefined}
					decoding="async"
				/>
			</picture>
		</span>
	)
}
