import { EmptyState } from '#app/components/empty-state.tsx'
import { Time } from '#app/components/time.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { type DueWork, isLate } from '#app/domain/stewardship/due-work.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** As somebody reads it in their language. */
export const dueShown = (work: DueWork, locale: Locale, now: Date) => ({
	...work,
	title: work.title && textIn(work.title, locale).text,
	late: isLate(work, now),
})

interface Props {
	readonly work: readonly ReturnType<typeof dueShown>[]
	/** On the page of one edition its title says nothing. */
	readonly untitled?: boolean
}

/** Further than this nobody counted. */
const countedTo = 1_000

/** What waits, the most urgent first, each a way to the work. */
export function DueList({ work, untitled = false }: Props) {
	const t = useTexts('organise')
	const format = useFormat()
	if (work.length === 0) return <EmptyState title={t('nothing-due')}>{t('nothing-due-text')}</EmptyState>
	return (
		<TodoList
			items={work.map(({ count, href, kind, title, due, late, zone }) => ({
				count: count > countedTo ? `${format.number(countedTo)}+` : format.number(count),
				href,
				label: t(`due.${kind}`, { count }),
				note: untitled ? undefined : title,
				due: due && t.rich(late ? 'since' : 'until', { when: () => <Time at={due} look="moment" zone={zone} /> }),
				urgent: late,
			}))}
		/>
	)
}
