import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Time } from '#app/components/time.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { outboxStates } from '#app/domain/letters/letter-state.ts'
import { outbox } from '#app/domain/letters/outbox.server.ts'
import { outboxPlan } from '#app/domain/letters/outbox-list.ts'
import { pausesIn } from '#app/domain/letters/pause.server.ts'
import { listHref, pagerOf, readList } from '#app/domain/shared/list-address.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/outbox.ts'
import { LettersFilter } from './letters-filter.tsx'
import { editionsWithin, lettersReach } from './letters-reach.server.ts'
import { Pauses } from './pauses.tsx'

export const handle = { areas: ['letters'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const { organiser, reach } = await lettersReach(args)
	const locale = localeOf(args.request)
	const wish = readList(outboxPlan, new URL(args.request.url).searchParams)
	return {
		wish,
		page: await outbox(organiser, reach, wish),
		pauses: (await pausesIn(organiser.db, reach)).map(({ title, ...pause }) => ({
			...pause,
			edition: textIn(title, locale).text,
		})),
		editions: await editionsWithin(args, organiser, reach),
		sends: organiser.mail !== null,
		title: translator(locale, 'letters')('outbox.title'),
	}
}

const here = '/organise/letters'

export default function Outbox({ loaderData: { wish, page, pauses, editions, sends } }: Route.ComponentProps) {
	const t = useTexts('letters')
	const states = useTexts('states')
	return (
		<>
			<PageHead title={t('outbox.title')} lede={t('outbox.lede')} />
			{!sends && <Note>{t('outbox.no-mail')}</Note>}
			<Pauses pauses={pauses} editions={editions} />
			<nav className="parts" aria-label={t('outbox.state')}>
				<ul className="row">
					{(['all', ...outboxStates] as const).map((state) => (
						<li key={state}>
							<a
								href={listHref(outboxPlan, here, wish, { filters: { state } })}
								aria-current={state === wish.filters.state ? 'page' : undefined}
							>
								{state === 'all' ? t('outbox.all-states') : states(`letter.${state}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<LettersFilter here={here} wish={wish} editions={editions} />
			{wish.filters.state === 'failed' && page.rows.length > 0 && (
				<PostButton action={`${here}/retry`}>{t('outbox.retry-all')}</PostButton>
			)}
			<Ledger
				caption={t('outbox.caption')}
				titled
				rows={page.rows}
				rowKey={({ id }) => id}
				empty={
					<EmptyState title={t(listHref(outboxPlan, here, wish) === here ? 'outbox.empty' : 'outbox.none-such')} />
				}
				columns={[
					{
						key: 'kind',
						head: t('outbox.kind'),
						heading: true,
						cell: ({ id, kind }) => <a href={`${here}/${id}`}>{t(`kinds.${kind}` as TextKey<'letters'>)}</a>,
					},
					{ key: 'recipient', head: t('outbox.recipient'), cell: ({ recipient }) => recipient },
					{ key: 'written', head: t('outbox.written'), cell: ({ createdAt }) => <Time at={createdAt} look="moment" /> },
					{ key: 'state', head: t('outbox.state'), cell: ({ state }) => states(`letter.${state}`) },
				]}
			/>
			<Pager {...pagerOf(outboxPlan, here, wish, page)} />
		</>
	)
}
