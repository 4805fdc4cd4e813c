import { eq } from 'drizzle-orm'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { markOfAddress } from '#app/domain/letters/dead-address.server.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { startSession } from '#app/http/session.server.ts'
import {
	appointments,
	authenticatorApps,
	ballotNotes,
	deadAddresses,
	exportParts,
	exports,
	invitations,
	letterAttempts,
	letters,
	passkeys,
	passwordResets,
	people,
	recoveryCodes,
	sessions,
} from '#db/schema/index.ts'
import { aPassword } from '#tests/support/builders/account.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser, person } from '#tests/support/builders/person.ts'
import { announcement } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'

/** Stands in the name, in the address, and wherever either could have got to. */
export const marker = 'zqjuror'
export const planted = { name: `${marker} of the reading room`, email: `${marker}@example.org` }

/**
 * A juror who voted, stood back from an idea, took notes, invites as an organiser too and uses every way of signing in;
 * the vote is closed in Latvia, and announced unless it is said otherwise.
 */
export async function plantedJuror(context: TestContext, { announced = true }: { announced?: boolean } = {}) {
	const contest = await edition(context)
	const [idea, other] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const seat = await voter(context, contest)
	const others = [await voter(context, contest), await voter(context, contest)]
	const chief = await organiser(context)
	const { id } = seat.acting.person
	await context.db.update(people).set(planted).where(eq(people.id, id))
	const juror = context.acting({ ...seat.acting.person, ...planted })
	context.at(duringVoting)
	await recuse(juror, seat.seat, other.id, { reason: `The sister of ${marker} wrote it.` })
	await seat.cast([scored(idea, [5, 4, 3])])
	for (const { cast } of others) await cast([scored(idea, [2, 2, 2]), scored(other, [3, 3, 3])])
	await plantWaysIn(context, id)
	await plantLetters(context, { contest, juror, idea, partnerId: seat.partner.id, chief })
	await plantExport(context, contest, id)
	context.at(afterVoting)
	const closed = await closeRound(chief, { roundId: seat.seat.roundId, country: 'LV' }, {})
	if (!closed.ok) throw new Error(closed.reason)
	if (announced) await announcement(context, contest)
	return { contest, chief, juror, id, ideas: [idea, other] as const, seat: seat.seat }
}

async function plantWaysIn(context: TestContext, personId: string) {
	const { db } = context
	const at = await context.clock(db)
	await db
		.update(people)
		.set({ passwordHash: `${marker} ${aPassword}` })
		.where(eq(people.id, personId))
	await startSession(context, personId)
	await db
		.update(sessions)
		.set({ browser: `${marker} browser` })
		.where(eq(sessions.personId, personId))
	await db.insert(authenticatorApps).values({ personId, sealed: marker, lastStep: 1, createdAt: at })
	await db.insert(passkeys).values({
		...{ personId, credentialId: marker, publicKey: marker, counter: 0 },
		...{ name: `The telephone of ${marker}`, createdAt: at },
	})
	await db.insert(recoveryCodes).values({ personId, codeHash: `${marker} hash` })
	const [reset] = await db
		.insert(passwordResets)
		.values({ personId, createdAt: at, expiresAt: new Date(at.getTime() + 3600_000) })
		.returning()
	await mintPrivateLink(context, db, { purpose: 'reset', subjectId: reset!.id })
}

type Planting = {
	contest: { id: string; rounds: readonly { id: string }[] }
	juror: Awaited<ReturnType<typeof person>>
	idea: { id: string }
	partnerId: string
	chief: Awaited<ReturnType<typeof person>>
}

/** Letters to the person, about the person to others, invitations both ways, own notes, a note that letters come back. */
async function plantLetters(context: TestContext, { contest, juror, idea, partnerId, chief }: Planting) {
	const { db } = context
	const at = await context.clock(db)
	const invited = { locale: 'en', role: 'moderator', editionId: contest.id, countries: null, partner: null } as const
	await invitePerson(chief, { ...invited, ...planted })
	await db.insert(invitations).values({
		...{ ...planted, locale: 'en', role: 'juror', editionId: contest.id, createdAt: at, expiresAt: at },
		...{ acceptedAt: at, acceptedBy: juror.person.id },
	})
	// As the first organiser's: it names nobody.
	await db.insert(invitations).values({
		...{ locale: 'en', role: 'organiser', createdAt: at, expiresAt: at, acceptedAt: at, acceptedBy: juror.person.id },
	})
	await invitePerson(juror, { ...invited, email: 'somebody@example.org', name: 'Somebody' })
	const before = await person(context)
	const [mine] = await db.select().from(appointments).where(eq(appointments.personId, juror.person.id))
	const [former] = await db
		.insert(appointments)
		.values({
			...{ personId: before.person.id, role: 'juror', editionId: contest.id, partnerId },
			...{ since: new Date('2026-10-01'), until: mine!.since },
		})
		.returning()
	const letter = { editionId: contest.id, locale: 'en', params: {}, createdAt: at }
	const [came] = await db
		.insert(letters)
		.values([
			{ ...letter, kind: 'voting-opened', recipient: planted.email, sentAt: at, params: { partner: marker } },
			{ ...letter, kind: 'voting-reminder', recipient: planted.email.toUpperCase() },
			{ ...letter, kind: 'shipment-silent', recipient: planted.email, failedAt: at, failure: `${marker} unknown` },
			{
				...{ ...letter, kind: 'seat-passed', recipient: before.person.email, onceKey: `seat-passed:${former!.id}` },
				params: { partner: 'A partner', substitute: planted.name, passedAt: at.toISOString(), zone: 'UTC' },
			},
		])
		.returning()
	await db.insert(letterAttempts).values({ letterId: came!.id, at, failure: `${marker} is full` })
	await db.insert(deadAddresses).values({
		...{ mark: markOfAddress(context, planted.email), note: `${marker} has moved` },
		...{ notedAt: at, notedBy: chief.person.id },
	})
	await db.insert(ballotNotes).values({
		...{ personId: juror.person.id, roundId: contest.rounds[0]!.id, submissionId: idea.id, at },
		text: `${marker} likes this one`,
	})
}

async function plantExport({ db, clock }: TestContext, { id: editionId }: { id: string }, askedBy: string) {
	const [file] = await db
		.insert(exports)
		.values({
			...{ editionId, kinds: ['partners'], format: 'csv', marked: false, locale: 'en', tokenHash: `${marker} hash` },
			...{ askedBy, askedAt: await clock(db), state: 'ready' },
		})
		.returning()
	await db
		.insert(exportParts)
		.values({ exportId: file!.id, attempt: 0, number: 0, bytes: new TextEncoder().encode(planted.name) })
}
