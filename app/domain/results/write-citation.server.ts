import { and, count, eq, max } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { citations } from '#db/schema/index.ts'
import { changeAnnouncement } from './change-announcement.server.ts'
import type { CitationInput } from './citation-form.ts'
import { removePictureLater } from './official-picture.server.ts'
import { type AwardPlace, awardedWinner } from './record-winner.server.ts'

export interface CitationPlace extends AwardPlace {
	readonly citationId: string
}

const mostCitations = 12

/** Adds what the jury, or a named official, says about a country's winner, after what is said already. */
export const addCitation = (
	context: ActingContext,
	place: AwardPlace,
	typed: CitationInput,
): Promise<Outcome<null, 'no-winner' | 'too-many-citations' | 'already-released'>> =>
	changeAnnouncement(context, place.editionId, 'announcement.citation-added', async (tx, now) => {
		const winner = await awardedWinner(tx, place)
		if (!winner) return refuse('no-winner')
		const [said] = await tx
			.select({ count: count(), last: max(citations.position) })
			.from(citations)
			.where(eq(citations.winnerId, winner.id))
		if ((said?.count ?? 0) >= mostCitations) return refuse('too-many-citations')
		const position = (said?.last ?? 0) + 1
		const [added] = await tx
			.insert(citations)
			.values({ winnerId: winner.id, position, ...written(typed), ...agreed(context, typed, now) })
			.returning({ id: citations.id })
		return ok({ winner: winner.id, citation: added?.id ?? null })
	})

/** A consent that was recorded keeps its instant; without one there is no picture. */
export const changeCitation = (
	context: ActingContext,
	place: CitationPlace,
	typed: CitationInput,
): Promise<Outcome<null, 'citation-unknown' | 'already-released'>> =>
	changeAnnouncement(context, place.editionId, 'announcement.citation-changed', async (tx, now) => {
		const before = await findCitation(tx, place)
		if (!before) return refuse('citation-unknown')
		const keeps = typed.consent && before.consentAt !== null
		if (!typed.consent) await removePictureLater(context, tx, before.pictureId)
		await tx
			.update(citations)
			.set({
				...written(typed),
				...(keeps ? {} : agreed(context, typed, now)),
				...(typed.consent ? {} : { pictureId: null, pictureWidth: null, pictureHeight: null }),
			})
			.where(eq(citations.id, before.id))
		return ok({ winner: before.winnerId, citation: before.id })
	})

export const removeCitation = (
	context: ActingContext,
	place: CitationPlace,
): Promise<Outcome<null, 'citation-unknown' | 'already-released'>> =>
	changeAnnouncement(context, place.editionId, 'announcement.citation-removed', async (tx) => {
		const before = await findCitation(tx, place)
		if (!before) return refuse('citation-unknown')
		await removePictureLater(context, tx, before.pictureId)
		await tx.delete(citations).where(eq(citations.id, before.id))
		return ok({ winner: before.winnerId, citation: before.id })
	})

/** Of the winner that stands in that country now. */
export async function findCitation(tx: Tx, place: CitationPlace) {
	const winner = await awardedWinner(tx, place)
	if (!winner) return null
	const isThisOne = and(eq(citations.id, place.citationId), eq(citations.winnerId, winner.id))
	const [found] = await tx.select().from(citations).where(isThisOne)
	return found ?? null
}

const written = ({ name, office, text }: CitationInput) => ({ name: name || null, office: office || null, text })

const agreed = ({ person }: ActingContext, { consent }: CitationInput, now: Date) =>
	consent ? { consentAt: now, consentBy: person.id } : { consentAt: null, consentBy: null }
