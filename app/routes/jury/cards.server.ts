import { textIn } from '#app/domain/contest/edition.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { entries, entryTitles } from '#app/domain/voting/entry-queries.server.ts'
import { ownNotes } from '#app/domain/voting/note-queries.server.ts'
import type { PaperEntry } from '#app/domain/voting/queries.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { entryState } from './entry-state.ts'
import type { AskedPaper } from './paper.server.ts'

/** How one votes here, in the juror's language: the same on every card. */
export function votingFor({ round, paper }: AskedPaper, locale: Locale) {
	const { method, points, approvals, criteria } = round.rules
	const ranked = paper.entries.filter(({ vote }) => vote?.kind !== 'recused').length
	return {
		...{ method, approvals, open: paper.round.state === 'open' && paper.state !== 'recused' },
		points: points.slice(0, ranked),
		ticked: paper.votes.filter(({ kind }) => kind === 'ticked').length,
		criteria: criteria.map(({ key, weight, names, hint }) => ({
			...{ key, weight },
			name: textIn(names, locale).text,
			hint: hint && textIn(hint, locale).text,
		})),
	}
}
export type Voting = ReturnType<typeof votingFor>

/** All that stands on the cards of some entries, in their order. */
export async function cardsOf(
	{ juror, round, seat, edition }: AskedPaper,
	chosen: readonly PaperEntry[],
	locale: Locale,
) {
	const ids = chosen.map(({ id }) => id)
	const found = await entries(juror.db, ids)
	const notes = await ownNotes(juror.db, { roundId: seat.roundId, personId: juror.person.id }, ids)
	return chosen.flatMap(({ id, vote, recusal }) => {
		const entry = found.get(id)
		if (!entry) return []
		const { translations, categoryId, ...card } = entry
		const category = edition.categories.find((each) => each.id === categoryId)
		const into = [locale, 'en'].find(
			(each) => each === card.language || translations.some(({ language }) => language === each),
		)
		return {
			...card,
			...{ vote, recusal, note: notes.get(id) ?? '' },
			state: entryState(round.rules, vote),
			category: category && textIn(category.names, locale),
			translation: translations.find(({ language }) => language === into),
		}
	})
}
export type Card = Awaited<ReturnType<typeof cardsOf>>[number]

/** By points: which entry holds which place. */
export async function holdersOf({ juror, paper }: AskedPaper): Promise<Holders> {
	const ranked = paper.entries.filter((entry) => isRanked(entry.vote))
	const titles = await entryTitles(
		juror.db,
		ranked.map(({ id }) => id),
	)
	return Object.fromEntries(
		ranked.flatMap(({ id, code, vote }) =>
			isRanked(vote) ? [[vote.place, { code, title: titles.get(id)?.title ?? code }]] : [],
		),
	)
}
export type Holders = Readonly<Record<number, { readonly code: string; readonly title: string }>>

const isRanked = (vote: Vote | null): vote is Extract<Vote, { kind: 'ranked' }> => vote?.kind === 'ranked'
