import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { chosenEntries, countChosen } from '#app/domain/voting/chosen-entries.ts'
import { meanMark, ownValue } from '#app/domain/voting/own-value.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/country.ts'
import { BallotAhead } from './ballot-ahead.tsx'
import { EntryList } from './entry-list.tsx'
import { entryState } from './entry-state.ts'
import { requirePaper, titledEntries } from './paper.server.ts'
import { Unsent } from './unsent.tsx'
import { choiceFor, wishIn } from './way-through.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

/** So many rows stand on a page. */
const pageLength = 60

export async function loader(args: Route.LoaderArgs) {
	const asked = await requirePaper(args)
	const { paper, round, base, edition, juror } = asked
	const { state, answered, wanted, savedAt, recusalReason, cast } = paper
	const { rules } = round
	const wish = wishIn(args.request)
	const all = await titledEntries(asked)
	const chosen = chosenEntries(rules, all, choiceFor(wish))
	const pages = Math.max(1, Math.ceil(chosen.length / pageLength))
	const from = (Math.min(wish.page, pages) - 1) * pageLength
	const value = (each: (typeof all)[number]) => ownValue(rules, each.vote)
	const places = new Map(all.map(({ id }, i) => [id, i + 1]))
	return {
		...{ base, wish, zone: edition.zone, method: rules.method, counts: countChosen(rules, all) },
		next: chosenEntries(rules, all, { show: 'open', sort: 'own', words: [] })[0]?.code ?? null,
		ballot: { state, answered, wanted, savedAt, recusalReason, castAt: cast?.castAt ?? null },
		round: paper.round,
		person: juror.person.id,
		page: { from: from + 1, to: Math.min(from + pageLength, chosen.length), of: chosen.length, pages },
		entries: chosen.slice(from, from + pageLength).map((entry) => ({
			...{ code: entry.code, title: entry.title, language: entry.language, library: entry.library, noted: entry.noted },
			...{ place: places.get(entry.id) ?? 0, state: entryState(rules, entry.vote) },
			mark: rules.method === 'criteria' && value(entry) !== null ? meanMark(rules, value(entry) ?? 0) : null,
			rank: entry.vote?.kind === 'ranked' ? entry.vote.place : null,
		})),
	}
}

export default function Country({ loaderData }: Route.ComponentProps) {
	const { base, zone, ballot, round, counts, person } = loaderData
	const t = useTexts('jury')
	const format = useFormat()
	const moment = format.in(zone).moment
	const title = format.country(round.country)
	if (ballot.state === 'home') return <PageHead title={title} lede={t('home-country', { country: title })} />
	if (round.state === 'upcoming') {
		return (
			<>
				<PageHead title={title} lede={t('opens-at', { at: moment(round.opens) })} />
				<p>
					<a href={`${base}/recusal`}>{t('recuse-country')}</a>
				</p>
			</>
		)
	}
	const open = round.state === 'open' && ballot.state !== 'recused'
	return (
		<Unsent person={person}>
			<PageHead title={title} lede={open ? t('closes-at', { at: moment(round.closes) }) : undefined} />
			{ballot.state === 'recused' && (
				<Note title={t('recused-wholly')}>{ballot.recusalReason && <p>{ballot.recusalReason}</p>}</Note>
			)}
			{ballot.state !== 'recused' && !open && <Note title={t('voting-over')}>{t('voting-over-hint')}</Note>}
			{counts.all === 0 && <EmptyState title={t('no-entries')} />}
			{open && counts.all > 0 && <BallotAhead {...loaderData} />}
			{counts.all > 0 && <EntryList {...loaderData} />}
			<p className="row">
				{!open && <ButtonLink href={`${base}/ballot`}>{t('my-ballot')}</ButtonLink>}
				{open && <a href={`${base}/recusal`}>{t('recuse-country')}</a>}
			</p>
		</Unsent>
	)
}
