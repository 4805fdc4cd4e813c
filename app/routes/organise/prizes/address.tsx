import { data } from 'react-router'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { readAddress } from '#app/domain/prizes/read-address.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/address.ts'
import { AddressSlip } from './address-slip.tsx'
import { prizeOf } from './prize-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { prize, here } = await prizeOf(args)
	return { here, readings: prize.readings, name: textIn(prize.names, localeOf(args.request)).text }
}

/** Reading leaves a trace, so it is posted; the answer is the page itself, for nobody to come back to. */
export async function action(args: Route.ActionArgs) {
	const { organiser, reach } = await prizeOf(args)
	const read = await readAddress(organiser, reach)
	return read.ok ? data({ address: read.value, errors: [] }) : data({ address: null, errors: [read.reason] }, 422)
}

export default function Address({ loaderData: { here, readings, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	const personName = usePersonName()
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('address')} lede={t('reading-lede')} />
			<FormErrors errors={actionData?.errors} />
			{actionData?.address ? (
				<AddressSlip address={actionData.address} />
			) : (
				<PostButton action={`${here}/address`} look="main">
					{t('read-address')}
				</PostButton>
			)}
			<Section title={t('readings')}>
				<Ledger
					caption={t('readings')}
					titled
					rows={readings}
					rowKey={(row) => row.id}
					empty={<p className="soft">{t('never-read')}</p>}
					columns={[
						{ key: 'by', head: t('read-by'), heading: true, cell: (row) => personName(row.by) },
						{ key: 'at', head: t('read-at'), cell: (row) => <Time at={row.at} look="moment" /> },
					]}
				/>
			</Section>
		</>
	)
}
