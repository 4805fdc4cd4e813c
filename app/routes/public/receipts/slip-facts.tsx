import { Time } from '#app/components/time.tsx'
import { receiptPath } from '#app/domain/submissions/receipt-path.ts'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** The slip as it is handed over. */
export function useSlipFacts(receipt: Receipt, zone: string | undefined) {
	const t = useTexts('receipt')
	const format = useFormat()
	const guardian = receipt.guardianConfirmedAt
		? 'guardian-agreed'
		: receipt.guardianRefusedAt
			? 'guardian-refused'
			: 'guardian-waits'
	return [
		{ term: t('code'), detail: <span className="mono">{receipt.code}</span> },
		{ term: t('library'), detail: `${isolated(receipt.library)}, ${format.country(receipt.country)}` },
		{ term: t('idea'), detail: receipt.title, lang: receipt.language },
		{ term: t('received'), detail: <Time at={receipt.receivedAt} look="moment" zone={zone} /> },
		{
			term: t('address'),
			detail: `${receipt.email ?? ''} (${t(receipt.emailConfirmedAt ? 'confirmed' : 'not-confirmed')})`,
		},
		...(receipt.guardianAskedAt ? [{ term: t('guardian'), detail: t(guardian) }] : []),
	]
}

/** From the letter box to the result. */
export function useSteps(receipt: Receipt, zone: string | undefined, announcedAt: Date | null) {
	const t = useTexts('receipt')
	const format = useFormat()
	const clock = zone ? format.in(zone) : format
	return receiptPath(receipt, announcedAt).map(({ stage, state, when }) => ({
		label: t(`path.${stage}`),
		when: when ? clock.moment(when) : undefined,
		state,
	}))
}
