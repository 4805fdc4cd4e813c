import { Slip } from '#app/components/slip.tsx'
import { addressLines, type PostalAddress } from '#app/domain/prizes/postal-address.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function AddressSlip({ address }: { address: PostalAddress }) {
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const facts = [
		{ term: t('recipient'), detail: address.name },
		{ term: t('as-written'), detail: <AddressBlock address={address} country={format.country(address.country)} /> },
		{ term: t('phone'), detail: address.phone },
	]
	return <Slip title={t('address')} facts={facts} />
}

/** Line by line, as it is written there. */
function AddressBlock({ address, country }: { address: PostalAddress; country: string }) {
	const lines = [...addressLines(address).slice(1), country]
	return lines.map((line) => <div key={line}>{isolated(line)}</div>)
}
