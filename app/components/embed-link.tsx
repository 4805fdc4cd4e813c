import type { ReactNode } from 'react'
import { useLocale } from '#app/i18n/use-texts.ts'

interface Props {
	readonly href: string
	readonly button?: boolean
	readonly children: ReactNode
}

/** Out of a frame, into a window of its own. The other site's reader has chosen no language here, so it carries the frame's. */
export function EmbedLink({ href, button, children }: Props) {
	const locale = useLocale()
	const address = `${href}${href.includes('?') ? '&' : '?'}lang=${locale}`
	return (
		<a href={address} target="_blank" rel="noopener" {...(button ? { className: 'button', 'data-look': 'main' } : {})}>
			{children}
		</a>
	)
}
