import { asc, eq, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import {
	addressReadings,
	appointments,
	ballotNotes,
	ballots,
	chairDecisions,
	editions,
	invitations,
	letters,
	logEntries,
	moderationDecisions,
	partners,
	passkeys,
	people,
	recusals,
	rounds,
	sessions,
	supersededBallots,
	translations,
} from '#db/schema/index.ts'

/** Everything kept about somebody who can sign in, and what they wrote and did; never a password or a key. */
export async function dataOfPerson(db: Db, personId: string) {
	const [profile] = await db
		.select({ email: people.email, name: people.name, locale: people.locale, createdAt: people.createdAt })
		.from(people)
		.where(eq(people.id, personId))
	const email = profile?.email ?? ''
	return {
		profile,
		...(await accountOf(db, personId, email)),
		...(await votesOf(db, personId)),
		...(await deedsOf(db, personId)),
	}
}

async function accountOf(db: Db, personId: string, email: string) {
	const { editionId, role, countries, since, until } = appointments
	return {
		appointments: await db
			.select({ edition: editions.slug, role, countries, partner: partners.name, since, until })
			.from(appointments)
			.leftJoin(editions, eq(editions.id, editionId))
			.leftJoin(partners, eq(partners.id, appointments.partnerId))
			.where(eq(appointments.personId, personId))
			.orderBy(asc(since)),
		invitations: await db
			.select({
				email: invitations.email,
				name: invitations.name,
				role: invitations.role,
				createdAt: invitations.createdAt,
			})
			.from(invitations)
			.where(or(eq(invitations.acceptedBy, personId), eq(invitations.email, email)))
			.orderBy(asc(invitations.createdAt)),
		sessions: await db
			.select({
				beganAt: sessions.beganAt,
				lastUsedAt: sessions.lastUsedAt,
				expiresAt: sessions.expiresAt,
				browser: sessions.browser,
				system: sessions.system,
			})
			.from(sessions)
			.where(eq(sessions.personId, personId))
			.orderBy(asc(sessions.beganAt)),
		passkeys: await db
			.select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
			.from(passkeys)
			.where(eq(passkeys.personId, personId))
			.orderBy(asc(passkeys.createdAt)),
		letters: await db
			.select({ kind: letters.kind, params: letters.params, createdAt: letters.createdAt, sentAt: letters.sentAt })
			.from(letters)
			.where(eq(letters.recipient, email))
			.orderBy(asc(letters.createdAt), asc(letters.kind)),
	}
}

async function votesOf(db: Db, personId: string) {
	const own = or(eq(ballots.draftBy, personId), eq(ballots.castBy, personId))
	const { roundId, country, revision, castAt, receipt } = ballots
	return {
		ballots: await db
			.select({
				...{ round: roundId, country, revision, castAt, receipt },
				draft: sql`case when ${ballots.draftBy} = ${personId} then ${ballots.draft} end`,
				cast: sql`case when ${ballots.castBy} = ${personId} then ${ballots.cast} end`,
			})
			.from(ballots)
			.where(own)
			.orderBy(asc(roundId), asc(country)),
		earlierBallots: await db
			.select({
				revision: supersededBallots.revision,
				votes: supersededBallots.votes,
				castAt: supersededBallots.castAt,
			})
			.from(supersededBallots)
			.where(eq(supersededBallots.castBy, personId))
			.orderBy(asc(supersededBallots.castAt), asc(supersededBallots.ballotId)),
		notes: await db
			.select({ submission: ballotNotes.submissionId, text: ballotNotes.text, at: ballotNotes.at })
			.from(ballotNotes)
			.innerJoin(rounds, eq(rounds.id, ballotNotes.roundId))
			.where(eq(ballotNotes.personId, personId))
			.orderBy(asc(ballotNotes.at), asc(ballotNotes.submissionId)),
		recusals: await db
			.select({
				country: recusals.country,
				submission: recusals.submissionId,
				reason: recusals.reason,
				at: recusals.at,
			})
			.from(recusals)
			.where(eq(recusals.declaredBy, personId))
			.orderBy(asc(recusals.at), asc(recusals.id)),
	}
}

async function deedsOf(db: Db, personId: string) {
	return {
		decisions: await db
			.select({
				submission: moderationDecisions.submissionId,
				verdict: moderationDecisions.verdict,
				reason: moderationDecisions.reason,
				at: moderationDecisions.at,
			})
			.from(moderationDecisions)
			.where(eq(moderationDecisions.moderatorId, personId))
			.orderBy(asc(moderationDecisions.at), asc(moderationDecisions.submissionId)),
		chairDecisions: await db
			.select({ reason: chairDecisions.reason, at: chairDecisions.decidedAt })
			.from(chairDecisions)
			.where(eq(chairDecisions.decidedBy, personId))
			.orderBy(asc(chairDecisions.decidedAt)),
		translations: await db
			.select({
				language: translations.language,
				title: translations.title,
				idea: translations.idea,
				at: translations.writtenAt,
			})
			.from(translations)
			.where(eq(translations.writtenBy, personId))
			.orderBy(asc(translations.writtenAt)),
		addressesRead: await db
			.select({ prize: addressReadings.prizeId, at: addressReadings.at })
			.from(addressReadings)
			.where(eq(addressReadings.readBy, personId))
			.orderBy(asc(addressReadings.at)),
		log: await db
			.select({ edition: editions.slug, entry: logEntries.seq, at: logEntries.at, kind: logEntries.kind })
			.from(logEntries)
			.innerJoin(editions, eq(editions.id, logEntries.editionId))
			.where(sql`exists (select 1 from jsonb_each_text(${logEntries.body}) where value = ${personId})`)
			.orderBy(asc(logEntries.at), asc(editions.slug), asc(logEntries.seq)),
	}
}
