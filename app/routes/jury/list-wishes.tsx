import { SearchForm } from '#app/components/search-form.tsx'
import { type Choosable, choosable } from '#app/domain/voting/chosen-entries.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { queryFor, type Wish } from './way-through.ts'

interface Props {
	readonly base: string
	readonly wish: Wish
	readonly counts: Readonly<Record<Choosable, number>>
}

/** Which entries are listed: each with how many there are, and a search within. */
export function ListWishes({ base, wish, counts }: Props) {
	const t = useTexts('jury')
	const format = useFormat()
	const offered = choosable.filter((show) => show === 'all' || show === wish.show || counts[show] > 0)
	return (
		<div className="list-wishes">
			<nav aria-label={t('show-label')}>
				<ul>
					{offered.map((show) => (
						<li key={show}>
							<a
								href={queryFor({ ...wish, show, page: 1 }) || base}
								aria-current={show === wish.show ? 'page' : undefined}
							>
								{t(`show.${show}`)} <b>{format.number(counts[show])}</b>
							</a>
						</li>
					))}
				</ul>
			</nav>
			<SearchForm label={t('search-within')} value={wish.q} action={base}>
				{wish.show !== 'all' && <input type="hidden" name="show" value={wish.show} />}
				{wish.sort !== 'own' && <input type="hidden" name="sort" value={wish.sort} />}
			</SearchForm>
		</div>
	)
}
