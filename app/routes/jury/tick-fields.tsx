import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Voting } from './cards.server.ts'

/** How many ticks are given; the tick itself is a button below. */
export function TickFields({ voting: { approvals, ticked } }: { readonly voting: Voting }) {
	const t = useTexts('jury')
	const format = useFormat()
	return (
		<p>
			{t('tick-lede')}{' '}
			<b data-ticks>{t('ticked-of', { answered: format.number(ticked), wanted: format.number(approvals) })}</b>
		</p>
	)
}
