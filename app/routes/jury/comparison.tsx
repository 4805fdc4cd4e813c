import { Element } from '#app/components/element.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/comparison.ts'
import { cardsOf, holdersOf, votingFor } from './cards.server.ts'
import { ComparisonForm } from './comparison-form.tsx'
import { DeskStrip } from './desk-strip.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { progressOf, requirePaper, titledEntries } from './paper.server.ts'
import { useDeskTexts, votesKept } from './unsent.tsx'
import { deskData } from './voting-desk.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

/** Two beside each other: `b` is the one that was looked at, `a` the one before it unless another is named. */
export async function loader(args: Route.LoaderArgs) {
	const asked = await requirePaper(args)
	const { base, paper, juror, round } = asked
	if (paper.entries.length < 2) throw notFound()
	const locale = localeOf(args.request)
	const named = new URL(args.request.url).searchParams
	const find = (name: string) => paper.entries.find(({ code }) => code === named.get(name))
	const second = find('b') ?? paper.entries[1]!
	const at = paper.entries.indexOf(second)
	const beside = find('a')
	const first = beside && beside !== second ? beside : (paper.entries[at - 1] ?? paper.entries[at + 1]!)
	const voting = votingFor(asked, locale)
	const titles = await titledEntries(asked)
	return {
		...{ base, voting, ballot: progressOf(asked) },
		whose: { person: juror.person.id, round: round.id, country: paper.round.country },
		pair: [first.code, second.code] as const,
		cards: await cardsOf(asked, [first, second], locale),
		holders: voting.method === 'points' ? await holdersOf(asked) : undefined,
		entries: titles.map(({ code, title }, i) => ({ code, title, place: i + 1 })),
	}
}

export default function Comparison({ loaderData }: Route.ComponentProps) {
	const { base, voting, pair, cards, holders, entries, ballot, whose } = loaderData
	const t = useTexts('jury')
	const format = useFormat()
	const texts = useDeskTexts()
	const [a, b] = pair
	return (
		<Element
			name="voting-desk"
			texts={texts}
			{...votesKept(base, whose)}
			{...deskData(voting, ballot)}
			data-holders={holders && JSON.stringify(holders)}
		>
			<PageHead eyebrow={format.country(whose.country)} title={t('compare-title')} />
			<ComparisonForm entries={entries} pair={pair} />
			<DeskStrip {...ballot} voting={voting} />
			<div className="comparison">
				{cards.map((card) => (
					<EntrySheet
						key={card.code}
						{...{ base, card, voting, holders }}
						back={`${base}/comparison?a=${a}&b=${b}`}
						eager
					/>
				))}
			</div>
			<nav className="desk-nav" aria-label={t('entries-caption')}>
				<a className="button" href={`${base}/entries/${a}`}>
					{t('to-first')}
				</a>
				<a href={base}>{t('all-entries')}</a>
				<a className="button" href={`${base}/entries/${b}`}>
					{t('to-second')}
				</a>
			</nav>
		</Element>
	)
}
