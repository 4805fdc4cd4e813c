import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { queryFor, type Wish } from './way-through.ts'

interface Props {
	readonly base: string
	readonly wish: Wish
	readonly page: { readonly from: number; readonly to: number; readonly of: number; readonly pages: number }
}

/** A list that will not grow under the reader has numbered pages. */
export function ListPages({ base, wish, page: { from, to, of, pages } }: Props) {
	const t = useTexts('jury')
	const format = useFormat()
	if (pages < 2) return null
	const current = Math.min(wish.page, pages)
	return (
		<nav className="list-pages" aria-label={t('list-pages')}>
			<p>{t('rows', { from: format.number(from), to: format.number(to), of: format.number(of) })}</p>
			<ol>
				{Array.from({ length: pages }, (_, i) => i + 1).map((page) => (
					<li key={page}>
						<a href={queryFor({ ...wish, page }) || base} aria-current={page === current ? 'page' : undefined}>
							{format.number(page)}
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}
