import { Button } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import type { Option } from '#app/components/option.ts'
import { SelectField } from '#app/components/select-field.tsx'
import type { copiedCounts } from '#app/domain/contest/copy-former.server.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly editions: readonly Option[]
	readonly former: {
		readonly slug: string
		readonly title: string
		readonly counts: Awaited<ReturnType<typeof copiedCounts>>
	} | null
}

const parts = ['countries', 'categories', 'rounds', 'partners', 'awards', 'kinds', 'letters'] as const

/** From which edition a new one is made, and what comes along before anything is made. */
export function FormerChoice({ editions, former }: Props) {
	const t = useTexts('organise-setup')
	if (editions.length === 0) return null
	return (
		<>
			<form className="row" method="get" action="/organise/editions/new">
				<SelectField
					field={{ id: 'from', name: 'from', defaultValue: former?.slug ?? '' }}
					label={t('copy.from')}
					empty={t('copy.from-none')}
					options={editions}
				/>
				<Button>{t('copy.choose')}</Button>
			</form>
			{former && (
				<Note title={t('copy.title', { edition: isolated(former.title) })}>
					<p>{t('copy.dates')}</p>
					<ul className="points">
						{parts
							.filter((part) => former.counts[part] > 0)
							.map((part) => (
								<li key={part}>{t(`copy.${part}`, { count: former.counts[part] })}</li>
							))}
					</ul>
					<p>{t('copy.left-out')}</p>
				</Note>
			)}
		</>
	)
}
