import { asc } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { logCheckpoints, logEntries } from '#db/schema/index.ts'

const digest = /\b[0-9a-f]{64}\b/g

/**
 * Hashes of the log say nothing of what they commit to (128 random bits go into each), but they are others in another
 * world: each is called by its place in the log. The form for an idea carries a key that is drawn outside the world.
 */
export async function namingHashes(db: Db): Promise<(told: string) => string> {
	const names = new Map<string, string>()
	const entries = await db.select().from(logEntries).orderBy(asc(logEntries.editionId), asc(logEntries.seq))
	for (const { seq, editionId, hash, body } of entries) {
		names.set(hash, `<hash ${seq} of ${editionId}>`)
		for (const [name, value] of Object.entries(body))
			if (typeof value === 'string' && value.match(digest)) names.set(value, `<${name} ${seq} of ${editionId}>`)
	}
	const signatures = await db.select().from(logCheckpoints)
	return (told) => {
		const named = told
			.replace(digest, (hash) => names.get(hash) ?? hash)
			.replace(/(name="key" value=")[0-9a-f]{32}/g, '$1<key>')
			.replace(/("formKey","?)[0-9a-f]{32}/g, '$1<key>')
			.replace(/(nonce(?:-|="))[\w-]{22}/g, '$1<nonce>')
		return signatures.reduce((text, { signature, size }) => text.replaceAll(signature, `<signature ${size}>`), named)
	}
}
