import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import { blurPhoto } from '#app/domain/moderation/blur-photo.server.ts'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { catchUpLedger } from '#app/domain/stewardship/catch-up-ledger.server.ts'
import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { changeConsents } from '#app/domain/submissions/change-consents.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { masterKey } from '#app/domain/submissions/photo-keys.ts'
import { takePhotoAway } from '#app/domain/submissions/take-photo-away.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents, editionCountries, jobs, photos, submissions } from '#db/schema/index.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { backedUp, emptyPlace, installation, lookInto, restored } from './backed-up.ts'

const face = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 }
const other = { x: 0.1, y: 0.25, width: 0.1, height: 0.1 }
const ok = expect.objectContaining({ ok: true })

/** Ideas that everybody sees, by what becomes of them. */
async function published(context: TestContext) {
	const { own, folder, ledger, contest } = await installation(context)
	const by = await moderator(own)
	const idea = async () => {
		const { id } = await submission(own, contest, { state: 'published' })
		expect(await changeConsents(own, id, ['name-shown', 'press-use'])).toEqual(ok)
		return id
	}
	const ofChild = async () => {
		const id = await idea()
		const guardianAskedAt = await own.clock(own.db)
		await own.db.update(submissions).set({ guardianAskedAt }).where(eq(submissions.id, id))
		expect(await answerAsGuardian(own, id, 'confirmed')).toEqual(ok)
		return id
	}
	const withPicture = async () => {
		const id = await idea()
		await own.photos.masters.put(masterKey(id), Buffer.from('a picture'))
		await own.db
			.update(photos)
			.set({ masterKey: masterKey(id) })
			.where(eq(photos.submissionId, id))
		return id
	}
	const seal = async (id: string) => contentSeal((await rowOf(own.db, id))!)
	const ideas = {
		withdrawn: await idea(),
		bare: await idea(),
		blurred: await withPicture(),
		young: await ofChild(),
		unnamed: await idea(),
		unfit: await idea(),
		again: await idea(),
	}
	await own.db.update(editionCountries).set({ publishedCount: 7 }).where(eq(editionCountries.country, 'LV'))
	return { own, folder, ledger, by, seal, ideas }
}

async function rowOf(db: Db, id: string) {
	const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
	return row
}

/** What everybody sees of an idea, or is meant to see. */
async function seenOf(db: Db, id: string) {
	const row = await rowOf(db, id)
	const [photo] = row?.photoId ? await db.select().from(photos).where(eq(photos.id, row.photoId)) : []
	const standing = await db
		.select({ kind: consents.kind })
		.from(consents)
		.where(and(eq(consents.submissionId, id), eq(consents.by, 'submitter'), isNull(consents.withdrawnAt)))
	return {
		state: row?.state,
		isHidden: row?.hiddenSince !== null,
		photo: photo ? (photo.blurred ?? photo.state) : null,
		chosen: standing
			.map(({ kind }) => kind)
			.filter((kind) => kind === 'name-shown' || kind === 'press-use')
			.sort(),
	}
}

const asItWas = { state: 'published', isHidden: false, photo: 'ready', chosen: ['name-shown', 'press-use'] }

test('what was taken back, blurred or disqualified after the backup is not seen again after a restore', async ({
	context,
}) => {
	const { own, folder, ledger, by, seal, ideas } = await published(context)
	expect(await changeConsents(own, ideas.again, [])).toEqual(ok)
	expect(await changeConsents(own, ideas.again, ['name-shown', 'press-use'])).toEqual(ok)
	const path = join(folder, 'kept.tar')
	expect(await backedUp(own, path)).toMatchObject({ code: 0 })

	expect(await withdrawSubmission(own, ideas.withdrawn)).toEqual(ok)
	expect(await takePhotoAway(own, ideas.bare)).toEqual(ok)
	expect(await blurPhoto(by, ideas.blurred, { regions: [face, other], seen: await seal(ideas.blurred) })).toEqual(ok)
	expect(await answerAsGuardian(own, ideas.young, 'refused')).toEqual(ok)
	expect(await changeConsents(own, ideas.unnamed, ['press-use'])).toEqual(ok)
	const verdict = { verdict: 'disqualified' as const, reason: 'Somebody in the photo did not agree.' }
	expect(await decideSubmission(by, ideas.unfit, verdict)).toEqual(ok)

	const place = await emptyPlace()
	const { code, said } = await restored(place, [path, '--erasures', ledger])
	expect([code, said.at(-1)]).toEqual([0, 'Restored. Start with npm start.'])
	expect(said).toContain('0 erased again and 6 taken back again, of 8 in the ledger.')

	const db = await lookInto(place)
	const seen = async (id: string) => seenOf(db, id)
	expect(await seen(ideas.withdrawn)).toMatchObject({ state: 'withdrawn' })
	expect(await seen(ideas.bare)).toMatchObject({ state: 'withdrawn', photo: null })
	expect(await seen(ideas.blurred)).toEqual({ ...asItWas, photo: [face, other] })
	expect(await db.$count(jobs, and(eq(jobs.queue, 'burn-regions'), isNull(jobs.failedAt)))).toBe(1)
	expect(await seen(ideas.young)).toMatchObject({ state: 'withdrawn' })
	expect(await seen(ideas.unnamed)).toEqual({ ...asItWas, chosen: ['press-use'] })
	expect(await seen(ideas.unfit)).toEqual({ ...asItWas, isHidden: true })
	expect(await seen(ideas.again)).toEqual(asItWas)
	const counts = await db.select({ count: editionCountries.publishedCount }).from(editionCountries)
	expect(Math.max(...counts.map(({ count }) => count))).toBe(3)
})

test('a ledger that is new learns from the rows what was taken back, once', async ({ context }) => {
	const { own, folder, ledger, by, seal, ideas } = await published(context)
	const path = join(folder, 'kept.tar')
	await backedUp(own, path)
	await withdrawSubmission(own, ideas.withdrawn)
	await takePhotoAway(own, ideas.bare)
	await blurPhoto(by, ideas.blurred, { regions: [face], seen: await seal(ideas.blurred) })
	await answerAsGuardian(own, ideas.young, 'refused')
	await changeConsents(own, ideas.unnamed, [])
	await decideSubmission(by, ideas.unfit, { verdict: 'disqualified', reason: 'Somebody did not agree to it.' })
	const told = await own.erasures.read()
	await catchUpLedger(own)
	const byKind = (entries: typeof told) => entries.map(({ kind, id }) => `${kind} ${id}`).sort()
	const withdrawals = [ideas.bare, ideas.young].map((id) => `withdrawal ${id}`)
	expect(byKind(await own.erasures.read())).toEqual([...byKind(told), ...withdrawals].sort())

	await rm(ledger)
	await catchUpLedger(own)
	const learnt = await own.erasures.read()
	expect(byKind(learnt)).toEqual([...byKind(told), ...withdrawals].sort())
	await catchUpLedger(own)
	expect(await own.erasures.read()).toEqual(learnt)
	const { code, said } = await restored(await emptyPlace(), [path, '--erasures', ledger])
	expect([code, said.join(' ')]).toEqual([
		0,
		expect.stringContaining('0 erased again and 8 taken back again, of 9 in the ledger.'),
	])
})
