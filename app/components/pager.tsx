import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly newer?: string; readonly older?: string; readonly label?: string; readonly sorted?: boolean }

/** Pages by place in the order, not by number: nothing is shown twice when something new arrives. A sorted list has no newer and older. */
export function Pager({ newer, older, label, sorted = false }: Props) {
	const t = useTexts('shell')
	if (!newer && !older) return null
	return (
		<nav className="pager" aria-label={label ?? t('pages')}>
			{newer && (
				<a href={newer} rel="prev">
					<span aria-hidden="true">←</span> {t(sorted ? 'previous' : 'newer')}
				</a>
			)}
			{older && (
				<a href={older} rel="next">
					{t(sorted ? 'next' : 'older')} <span aria-hidden="true">→</span>
				</a>
			)}
		</nav>
	)
}
