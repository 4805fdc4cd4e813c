import { Slip } from '#app/components/slip.tsx'
import type { PostalAddress } from '#app/domain/prizes/postal-address.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function AddressSlip({ address }: { address: PostalAddress }) {
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const facts = [
		{ term: t('recipient'), detail: address.name },
		{ term: t('street'), detail: address.street },
		{ term: t('town'), detail: `${address.postcode} ${address.town}` },
		{ term: t('country'), detail: format.country(address.country) },
		{ term: t('phone'), detail: address.phone },
	]
	return <Slip title={t('address')} facts={facts} />
}
