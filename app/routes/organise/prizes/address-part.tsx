import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'
import { cameToNothing } from '#app/domain/prizes/shipment-status.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { AddressRequestFields } from './address-request-fields.tsx'

interface Props {
	readonly prize: OrganisersPrize
	readonly here: string
	readonly announced: boolean
	readonly askWinner: boolean
}

/** Asked for, given, read, deleted: everything about the address except the address. */
export function AddressPart({ prize, here, announced, askWinner }: Props) {
	const t = useTexts('organise-prizes')
	const { askedAt, askedOf, addressGivenAt, addressDeletedAt, readings, shipment, contact } = prize
	const travels = shipment !== null && !cameToNothing(shipment.status)
	const facts = [
		...(askedAt ? [{ term: t('asked'), detail: <Time at={askedAt} look="moment" /> }] : []),
		...(askedOf ? [{ term: t('asked-of'), detail: askedOf }] : []),
		...(addressGivenAt ? [{ term: t('address-given'), detail: <Time at={addressGivenAt} look="moment" /> }] : []),
		...(addressDeletedAt ? [{ term: t('address-deleted'), detail: <Time at={addressDeletedAt} look="moment" /> }] : []),
		...(readings.length > 0 ? [{ term: t('readings'), detail: t('reading-count', { count: readings.length }) }] : []),
	]
	return (
		<Section title={t('address')} lede={t('address-lede')}>
			{facts.length > 0 && <Facts facts={facts} />}
			{addressGivenAt && !addressDeletedAt && (
				<p>
					<ButtonLink href={`${here}/address`}>{t('to-address')}</ButtonLink>
				</p>
			)}
			{announced && !travels && (
				<AddressRequestFields
					action={`${here}/address-request`}
					contact={askWinner ? contact : null}
					again={askedAt !== null}
				/>
			)}
		</Section>
	)
}
