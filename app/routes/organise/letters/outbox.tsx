import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Time } from '#app/components/time.tsx'
import { appointmentsOf, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import { outbox } from '#app/domain/letters/outbox.server.ts'
import { readPlace, writePlace } from '#app/domain/letters/outbox-place.ts'
import { localeOf, requireOrganiser } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/outbox.ts'

export const handle = { areas: ['letters'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const organiser = await requireOrganiser(args)
	const reach = organisedBy(await appointmentsOf(organiser, organiser.person.id))
	const before = readPlace(new URL(args.request.url).searchParams.get('before'))
	const page = await outbox(organiser.db, reach, before)
	return {
		letters: page.letters,
		newer: before ? '/organise/letters' : undefined,
		older: page.older ? `/organise/letters?before=${writePlace(page.older)}` : undefined,
		sends: organiser.mail !== null,
		title: translator(localeOf(args.request), 'letters')('outbox.title'),
	}
}

export default function Outbox({ loaderData: { letters, newer, older, sends } }: Route.ComponentProps) {
	const t = useTexts('letters')
	const states = useTexts('states')
	return (
		<>
			<PageHead title={t('outbox.title')} lede={t('outbox.lede')} />
			{!sends && <Note>{t('outbox.no-mail')}</Note>}
			<Ledger
				caption={t('outbox.caption')}
				titled
				rows={letters}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t('outbox.empty')} />}
				columns={[
					{
						key: 'kind',
						head: t('outbox.kind'),
						heading: true,
						cell: ({ id, kind }) => <a href={`/organise/letters/${id}`}>{t(`kinds.${kind}` as TextKey<'letters'>)}</a>,
					},
					{ key: 'recipient', head: t('outbox.recipient'), cell: ({ recipient }) => recipient },
					{ key: 'written', head: t('outbox.written'), cell: ({ createdAt }) => <Time at={createdAt} look="moment" /> },
					{ key: 'state', head: t('outbox.state'), cell: ({ state }) => states(`letter.${state}`) },
				]}
			/>
			<Pager newer={newer} older={older} />
		</>
	)
}
