import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { sha256Hex } from '#app/domain/shared/digest.ts'
import { releasePhoto } from '#app/domain/submissions/release-photo.server.ts'
import { photoVariants, submissions } from '#db/schema/index.ts'
import { moderator } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { runCommand } from '#tests/support/run-command.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { databaseForServer } from '#tests/support/server-database.ts'
import { whileStopped } from '#tests/support/stopped-context.ts'
import { startUploadThingStandIn } from '#tests/support/uploadthing-stand-in.ts'
import { killedCommand } from './killed-command.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'
import { isShort, until } from './waiting.ts'

const kills = isShort ? 2 : 10
const ideas = isShort ? 4 : 12

test(`killed ${kills} times while pictures move to another store, and as often on their way back: each is seen as it was`, async () => {
	const { variables, before } = await publishedPictures()
	const { files, puts, gets, ...standIn } = await uploadThing()
	const there = { ...variables, ...standIn.variables }
	const few = Math.ceil(before.length / (2 * kills))

	for (let kill = 0; kill < kills; kill++) {
		const enough = puts.length + 1 + Math.floor(Math.random() * few)
		await killedCommand(['move-photos', '--to', 'uploadthing'], there, () => puts.length >= enough)
		expect(await seen(there)).toEqual(before)
	}
	await runCommand('move-photos', there, ['--to', 'uploadthing', '--remove-former'])
	expect(await seen(there)).toEqual(before)
	const unnamed = files.size - before.length
	expect(unnamed).toBeLessThanOrEqual(kills)

	for (let kill = 0; kill < kills; kill++) {
		const enough = gets.length + 1 + Math.floor(Math.random() * few)
		await killedCommand(['move-photos', '--to', 'disk'], there, () => gets.length >= enough)
		expect(await seen(there)).toEqual(before)
	}
	await runCommand('move-photos', there, ['--to', 'disk', '--remove-former'])
	expect(await seen(variables)).toEqual(before)
	expect(files.size).toBe(unnamed)
})

test('a backup comes back into another store, also when the first try is killed on the way', async () => {
	const { variables, slug, before } = await publishedPictures()
	const kept = join(await scratchFolder(), 'kept.tar')
	await runCommand('backup', variables, [kept])
	const standIn = await uploadThing()
	const { variables: database, remove } = await databaseForServer()
	onTestFinished(remove)
	const place = { ...variables, ...database, DATA_DIR: await scratchFolder(), ...standIn.variables }
	const words = [kept, `--erasures=${join(variables.DATA_DIR ?? '', 'erasures')}`]

	for (let kill = 0; kill < 2; kill++) {
		const enough = standIn.puts.length + before.length / 2
		await killedCommand(['restore', ...words], place, () => standIn.puts.length >= enough)
	}
	await expect(whileStopped(place, async () => {})).rejects.toThrow(/was not finished/)
	expect(await runCommand('restore', place, words)).toContain('Restored.')
	expect(await seen(place)).toEqual(before)
	expect(standIn.files.size - before.length).toBeLessThanOrEqual(2)

	const server = await serverOfTest(place.DATA_DIR, place)
	const gallery = await (await fetch(`${server.origin}/editions/${slug}/ideas`)).text()
	const [picture = ''] = gallery.match(/\/photos\/[\w/.-]+/) ?? []
	const shown = await fetch(server.origin + picture)
	expect(before.map(({ digest }) => digest)).toContain(sha256Hex(new Uint8Array(await shown.arrayBuffer())))
	expect(await server.stop()).toBe(0)
})

/** Sent by people, published by a moderator; and the digest of each picture that the public may see. */
async function publishedPictures() {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, stage.variables)
	await sendersOn(stage).sendSome(ideas, server.origin)
	const masters = async () => (await readdir(join(stage.dataDir, 'photos/masters')).catch(() => [])).length
	await until('every photo', async () => (await masters()) === ideas, 120_000)
	expect(await server.stop()).toBe(0)
	await stage.whileNobodyRuns(publish)
	return { variables: stage.variables, slug: stage.open.slug, before: await seen(stage.variables) }
}

async function publish(context: TestContext) {
	const by = await moderator(context)
	await context.db.update(submissions).set({ emailConfirmedAt: await context.clock(context.db) })
	const waiting = await context.db.select().from(submissions).where(eq(submissions.state, 'received'))
	for (const { id, photoId } of waiting) {
		expect(await decideSubmission(by, id, { verdict: 'published', altTextChecked: true })).toMatchObject({ ok: true })
		await releasePhoto(context, { photoId: photoId ?? '' })
	}
}

const seen = (variables: Readonly<Record<string, string>>) =>
	whileStopped(variables, async ({ db, photos }) => {
		const { photoId, width, format } = photoVariants
		const rows = await db.select().from(photoVariants).orderBy(asc(photoId), asc(width), asc(format))
		return Promise.all(
			rows.map(async (row) => {
				const found = await photos.variants.read(row.location)
				const digest = found && sha256Hex(new Uint8Array(await new Response(found.body).arrayBuffer()))
				return { of: row.photoId, width: row.width, format: row.format, digest }
			}),
		)
	})

async function uploadThing() {
	const standIn = await startUploadThingStandIn()
	onTestFinished(() => standIn.close())
	const variables = { UPLOADTHING_TOKEN: standIn.token, UPLOADTHING_URL: standIn.address }
	return { ...standIn, variables }
}
