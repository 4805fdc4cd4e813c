import type { CSSProperties } from 'react'
import { type Photo, photoAddress, sourceSet, variantWidths } from './picture-sources.ts'

type Props = {
	readonly photo: Photo
	readonly alt: string
	readonly sizes: string
	/** For the picture that is seen first; all others wait until they are near. */
	readonly eager?: boolean
	readonly className?: string
}

export function Picture({ photo, alt, sizes, eager = false, className }: Props) {
	const middle = variantWidths(photo).findLast((width) => width <= 640) ?? 320
	return (
		<picture className={className}>
			<source type="image/webp" srcSet={sourceSet(photo, 'webp')} sizes={sizes} />
			<img
				src={photoAddress(photo.id, middle, 'jpg')}
				srcSet={sourceSet(photo, 'jpg')}
				sizes={sizes}
				width={photo.width}
				height={photo.height}
				alt={alt}
				loading={eager ? 'eager' : 'lazy'}
				fetchPriority={eager ? 'high' : undefined}
				decoding="async"
				style={styleOf(photo)}
			/>
		</picture>
	)
}

/** Styles may need the shape before the picture is there. */
function styleOf({ width, height, placeholder }: Photo) {
	const ratio = (width / height).toFixed(3)
	return { '--ratio': ratio, backgroundImage: placeholder ? `url("${placeholder}")` : undefined } as CSSProperties
}
