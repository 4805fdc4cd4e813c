import { useTexts } from '#app/i18n/use-texts.ts'

/** Three books on a shelf; the middle one is the red one. */
export function Wordmark({ href = '/' }: { href?: string }) {
	const t = useTexts('shell')
	return (
		<a className="wordmark" href={href}>
			<svg viewBox="0 0 15 22" fill="currentColor" aria-hidden="true">
				<path d="M0 0h3v22H0zM12 0h3v22h-3z" />
				<path className="middle" d="M5 0h5v22H5z" />
			</svg>
			{t('name')}
		</a>
	)
}
