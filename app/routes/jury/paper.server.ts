import { foldText } from '#app/domain/shared/fold-text.ts'
import { type Choice, chosenEntries } from '#app/domain/voting/chosen-entries.ts'
import { countryRound } from '#app/domain/voting/country-rounds.server.ts'
import { type EntryTitle, entryTitles } from '#app/domain/voting/entry-queries.server.ts'
import { ownNotes } from '#app/domain/voting/note-queries.server.ts'
import { ballotPaper, type PaperEntry } from '#app/domain/voting/queries.server.ts'
import type { Seat } from '#app/domain/voting/seat.ts'
import { type RouteArgs, requireJurorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The juror's seat for the country of the URL, in the round that the country has come to. */
export async function requireSeat(args: RouteArgs) {
	const { juror, edition, partnerId, now } = await requireJurorOf(args)
	const country = args.params.country ?? ''
	const round = await countryRound(juror.db, edition, country, now)
	if (!round) throw notFound()
	const seat: Seat = { roundId: round.id, country, partnerId }
	return { juror, edition, round, seat, now, base: `/jury/editions/${edition.slug}/${country}` }
}

export type AskedSeat = Awaited<ReturnType<typeof requireSeat>>

/** The ballot of a seat, as its own juror sees it. */
export async function paperOf<Asked extends AskedSeat>(asked: Asked) {
	const paper = await ballotPaper(asked.juror.db, asked.edition, asked.round, asked.seat, asked.now)
	if (!paper) throw notFound()
	return { ...asked, paper }
}
export type AskedPaper = Awaited<ReturnType<typeof paperOf<AskedSeat>>>

export const requirePaper = async (args: RouteArgs): Promise<AskedPaper> => paperOf(await requireSeat(args))

export const progressOf = ({ paper: { answered, wanted, savedAt } }: AskedPaper) => ({ answered, wanted, savedAt })

/** One submission on it, with its place in the partner's own order. */
export async function requireEntry(args: RouteArgs) {
	const asked = await requirePaper(args)
	const at = asked.paper.entries.findIndex((each) => each.code === args.params.code)
	const entry = asked.paper.entries[at]
	if (!entry) throw notFound()
	return { ...asked, entry, at }
}

export interface TitledEntry extends PaperEntry, Omit<EntryTitle, 'id'> {
	/** One's own. */
	readonly note: string
	readonly noted: boolean
	readonly folded: string
}
const untitled = { title: '', language: 'en', library: '' }

/** All entries with their titles and what one has written down about them. */
export async function titledEntries({ juror, paper, seat }: AskedPaper): Promise<TitledEntry[]> {
	const ids = paper.entries.map(({ id }) => id)
	const titles = await entryTitles(juror.db, ids)
	const notes = await ownNotes(juror.db, { roundId: seat.roundId, personId: juror.person.id }, ids)
	return paper.entries.map((entry) => {
		const { title, language, library } = titles.get(entry.id) ?? untitled
		const folded = foldText(`${title} ${library} ${entry.code}`)
		const note = notes.get(entry.id) ?? ''
		return { ...entry, title, language, library, note, noted: note !== '', folded }
	})
}

/** The entries one goes through, in order; titles and notes are read only when they are asked for. */
export async function wayThrough(asked: AskedPaper, choice: Choice): Promise<readonly PaperEntry[]> {
	const needsMore = choice.words.length > 0 || choice.show === 'noted'
	const all = needsMore
		? await titledEntries(asked)
		: asked.paper.entries.map((entry) => ({ ...entry, noted: false, folded: '' }))
	return chosenEntries(asked.round.rules, all, choice)
}
