import { Time } from '#app/components/time.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
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
		{ term: t('library'), detail: `${receipt.library}, ${format.country(receipt.country)}` },
		{ term: t('idea'), detail: receipt.title, lang: receipt.language },
		{ term: t('received'), detail: <Time at={receipt.receivedAt} look="moment" zone={zone} /> },
		{
			term: t('address'),
			detail: `${receipt.email ?? ''} (${t(receipt.emailConfirmedAt ? 'confirmed' : 'not-confirmed')})`,
		},
		...(receipt.guardianAskedAt ? [{ term: t('guardian'), detail: t(guardian) }] : []),
	]
}

/** From the letter box to the gallery. */
export function useSteps(receipt: Receipt, zone: string | undefined) {
	const t = useTexts('receipt')
	const format = useFormat()
	const clock = zone ? format.in(zone) : format
	const reached = [
		{ label: t('path.received'), when: receipt.receivedAt },
		{ label: t('path.confirmed'), when: receipt.emailConfirmedAt },
		...(receipt.guardianAskedAt ? [{ label: t('path.guardian'), when: receipt.guardianConfirmedAt }] : []),
		{ label: t('path.published'), when: receipt.publishedAt },
	]
	const now = reached.findIndex(({ when }) => when === null)
	return reached.map(({ label, when }, at) => ({
		label,
		when: when ? clock.moment(when) : undefined,
		state: when ? ('done' as const) : at === now ? ('now' as const) : ('ahead' as const),
	}))
}
