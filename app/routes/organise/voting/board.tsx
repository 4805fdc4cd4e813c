import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { countryQuorum } from '#app/domain/voting/country-quorum.ts'
import { currentBoard } from '#app/domain/voting/voting-board.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/board.ts'
import { BoardCountries } from './board-countries.tsx'
import { Completeness } from './completeness.tsx'

export const handle = { areas: ['organise-voting'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	if (edition.rounds.length === 0) throw notFound()
	const { countries, partners } = await currentBoard(organiser.db, edition, now)
	return {
		base: `/organise/editions/${edition.slug}`,
		zone: edition.zone,
		rounds: edition.rounds.length,
		partners,
		countries: countries.flatMap(({ submissions, ...country }) => {
			const round = edition.rounds.find(({ id }) => id === country.roundId)
			const ballots = partners.flatMap(({ cells }) => cells[country.country]?.state ?? [])
			return round ? [{ ...country, submissions: submissions.length, quorum: countryQuorum(round.rules, ballots) }] : []
		}),
	}
}

export default function Board({ loaderData }: Route.ComponentProps) {
	const { base, countries, partners } = loaderData
	const t = useTexts('organise-voting')
	const short = countries.reduce((sum, each) => sum + each.short, 0)
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			{short > 0 && (
				<Note tone="warn" title={t('short', { count: short })}>
					<a href={`${base}/partners`}>{t('short-partners')}</a>
				</Note>
			)}
			<BoardCountries {...loaderData} />
			<p>
				<a href={`${base}/results`}>{t('all-results')}</a>
			</p>
			<Section title={t('completeness')} lede={t('completeness-lede')}>
				<Completeness countries={countries.map((each) => each.country)} partners={partners} />
			</Section>
		</>
	)
}
