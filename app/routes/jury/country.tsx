import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Progress } from '#app/components/progress.tsx'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/country.ts'
import { entryState } from './entry-state.ts'
import { nextOf, requirePaper } from './paper.server.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { paper, round, base, edition } = await requirePaper(args)
	const { entries, state, answered, wanted, savedAt, recusalReason } = paper
	return {
		base,
		zone: edition.zone,
		byCard: round.rules.method === 'criteria',
		next: nextOf(base, round, paper, -1),
		ballot: { state, answered, wanted, savedAt, recusalReason },
		round: {
			country: paper.round.country,
			state: paper.round.state,
			opens: paper.round.opens,
			closes: paper.round.closes,
		},
		entries: entries.map(({ code, title, language, library, vote }, i) => ({
			...{ code, title, language, library },
			place: i + 1,
			state: entryState(round.rules, vote),
		})),
	}
}

export default function Country({ loaderData }: Route.ComponentProps) {
	const { base, zone, byCard, next, ballot, round, entries } = loaderData
	const t = useTexts('jury')
	const format = useFormat()
	const moment = format.in(zone).moment
	const title = format.country(round.country)
	if (ballot.state === 'home') return <PageHead title={title} lede={t('home-country', { country: title })} />
	if (round.state === 'upcoming') return <PageHead title={title} lede={t('opens-at', { at: moment(round.opens) })} />
	const open = round.state === 'open' && ballot.state !== 'recused'
	return (
		<>
			<PageHead title={title} lede={open ? t('closes-at', { at: moment(round.closes) }) : undefined} />
			{ballot.state === 'recused' && (
				<Note title={t('recused-wholly')}>{ballot.recusalReason && <p>{ballot.recusalReason}</p>}</Note>
			)}
			{ballot.state !== 'recused' && !open && <Note title={t('voting-over')}>{t('voting-over-hint')}</Note>}
			{entries.length === 0 && <EmptyState title={t('no-entries')} />}
			{open && entries.length > 0 && (
				<>
					{ballot.wanted > 0 && (
						<Progress
							value={ballot.answered}
							max={ballot.wanted}
							label={t('progress', { answered: ballot.answered, wanted: ballot.wanted })}
						/>
					)}
					<p className="row">
						<ButtonLink look="main" href={byCard ? next : `${base}/choices`}>
							{t(ballot.answered === 0 ? 'begin' : 'go-on')}
						</ButtonLink>
						<ButtonLink href={`${base}/ballot`}>{t('review')}</ButtonLink>
						{ballot.savedAt && <span className="saved">{t('saved-at', { at: moment(ballot.savedAt) })}</span>}
					</p>
				</>
			)}
			{entries.length > 0 && (
				<Ledger
					caption={t('entries-caption')}
					rows={entries}
					rowKey={(row) => row.code}
					columns={[
						{ key: 'place', head: t('place'), numeric: true, cell: (row) => row.place },
						{
							key: 'title',
							head: t('title'),
							heading: true,
							cell: (row) => (
								<a href={`${base}/entries/${row.code}`} lang={row.language}>
									{row.title}
								</a>
							),
						},
						{ key: 'library', head: t('library'), cell: (row) => row.library },
						{ key: 'state', head: t('state'), cell: (row) => t(`entry.${row.state}`) },
					]}
				/>
			)}
			<p className="row">
				{!open && <ButtonLink href={`${base}/ballot`}>{t('my-ballot')}</ButtonLink>}
				{open && <a href={`${base}/recusal`}>{t('recuse-country')}</a>}
			</p>
		</>
	)
}
