import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Time } from '#app/components/time.tsx'
import { findNetwork } from '#app/domain/libraries/queries.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/network.ts'

export const handle = { areas: ['libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const network = await findNetwork(contextOf(args).db, args.params.network)
	if (!network) throw notFound()
	return { network }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.network.name })
}

export default function Network({ loaderData: { network } }: Route.ComponentProps) {
	const t = useTexts('libraries')
	const format = useFormat()
	return (
		<>
			<PageHead eyebrow={format.country(network.country)} title={network.name} />
			<Ledger
				caption={t('members')}
				titled
				rows={network.members}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'name',
						head: t('name'),
						heading: true,
						cell: ({ slug, name }) => <a href={`/libraries/${slug}`}>{name}</a>,
					},
					{ key: 'place', head: t('place'), cell: ({ place }) => place },
					{ key: 'joined', head: t('joined'), cell: ({ joinedOn }) => <Time at={joinedOn} /> },
				]}
			/>
		</>
	)
}
