import { Ledger } from '#app/components/ledger.tsx'
import { Time } from '#app/components/time.tsx'
import type { KeptForNow } from '#app/domain/stewardship/retention-queries.server.ts'
import { type RetentionRuleName, retentionRuleNames } from '#app/domain/stewardship/retention-term.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What is still kept, for how long, and when the oldest of it goes. */
export function KeptLedger({ kept }: { readonly kept: readonly KeptForNow[] }) {
	const t = useTexts('organise-retention')
	const format = useFormat()
	return (
		<Ledger
			caption={t('kept-title')}
			titled
			rows={kept}
			rowKey={({ rule }) => rule}
			columns={[
				{ key: 'rule', head: t('rule'), heading: true, cell: ({ rule }) => t(`rules.${rule}`) },
				{ key: 'days', head: t('days'), numeric: true, cell: ({ days }) => format.number(days) },
				{ key: 'waiting', head: t('waiting'), numeric: true, cell: ({ waiting }) => format.number(waiting) },
				{
					key: 'next',
					head: t('next'),
					cell: ({ next }) => (next ? <Time at={next} look="date" /> : t('nothing-due')),
				},
			]}
		/>
	)
}

interface Run {
	readonly id: string
	readonly rule: string
	readonly at: Date
	readonly forgotten: number
	readonly failed: number
}

/** What was forgotten lately: how much of what, never of whom. */
export function RunsLedger({ runs }: { readonly runs: readonly Run[] }) {
	const t = useTexts('organise-retention')
	const format = useFormat()
	const named = (rule: string) => {
		const known: RetentionRuleName | undefined = retentionRuleNames.find((name) => name === rule)
		return known ? t(`rules.${known}`) : rule
	}
	return (
		<Ledger
			caption={t('runs-title')}
			titled
			rows={runs}
			rowKey={({ id }) => id}
			empty={t('runs-none')}
			columns={[
				{ key: 'at', head: t('at'), cell: ({ at }) => <Time at={at} look="moment" /> },
				{ key: 'rule', head: t('rule'), heading: true, cell: ({ rule }) => named(rule) },
				{ key: 'forgotten', head: t('forgotten'), numeric: true, cell: ({ forgotten }) => format.number(forgotten) },
				{ key: 'failed', head: t('failed'), numeric: true, cell: ({ failed }) => format.number(failed) },
			]}
		/>
	)
}
