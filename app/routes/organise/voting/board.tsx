import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { roundOf } from '#app/domain/voting/queries.server.ts'
import { type BoardCountry, votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/board.ts'
import { Completeness } from './completeness.tsx'

export const handle = { areas: ['organise-voting'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const round = roundOf(edition)
	if (!round) throw notFound()
	const { countries, partners } = await votingBoard(organiser.db, edition, round, now)
	return {
		base: `/organise/editions/${edition.slug}`,
		zone: edition.zone,
		partners,
		countries: countries.map(({ submissions, ...country }) => ({ ...country, submissions: submissions.length })),
	}
}

type Row = Omit<BoardCountry, 'submissions'> & { readonly submissions: number }

export default function Board({ loaderData: { base, zone, countries, partners } }: Route.ComponentProps) {
	const t = useTexts('organise-voting')
	const states = useTexts('states')
	const format = useFormat()
	const links = ({ country, state }: Row) => (
		<span className="row">
			{state === 'closed' ? (
				<a href={`${base}/results/${country}`}>{t('see-result')}</a>
			) : (
				state !== 'upcoming' && (
					<>
						<a href={`${base}/voting/${country}/closure`}>{t('close')}</a>
						<a href={`${base}/voting/${country}/extension`}>{t('extend')}</a>
					</>
				)
			)}
		</span>
	)
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			<Ledger
				caption={t('countries')}
				titled
				rows={countries}
				rowKey={(row) => row.country}
				columns={[
					{ key: 'country', head: t('country'), heading: true, cell: (row) => format.country(row.country) },
					{ key: 'state', head: t('state'), cell: (row) => states(`round.${row.state}`) },
					{ key: 'opens', head: t('opens'), cell: (row) => <Time at={row.opens} look="moment" zone={zone} /> },
					{
						key: 'closes',
						head: t('closes'),
						cell: (row) => (
							<>
								<Time at={row.closes} look="moment" zone={zone} />{' '}
								{row.extensionReason && <small>{t('extended', { reason: row.extensionReason })}</small>}
							</>
						),
					},
					{ key: 'submissions', head: t('submissions'), numeric: true, cell: (row) => row.submissions },
					{ key: 'acts', head: t('acts'), cell: links },
				]}
			/>
			<p>
				<a href={`${base}/voting/reminders`}>{t('reminders.title')}</a>
			</p>
			<Section title={t('completeness')} lede={t('completeness-lede')}>
				<Completeness countries={countries.map((each) => each.country)} partners={partners} />
			</Section>
		</>
	)
}
