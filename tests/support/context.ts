import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonTracking } from '#app/adapters/carriers/json-tracking.ts'
import { databaseClock } from '#app/adapters/clock.server.ts'
import { openLedgerFile } from '#app/adapters/erasures/ledger-file.ts'
import { openDiskStore } from '#app/adapters/photos/disk-store.ts'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import type { ActingContext, Context, Mailer } from '#app/domain/shared/context.server.ts'
import { writeLetter } from '#app/letters.server.ts'
import type { Db } from '#db/client.server.ts'

/** A real Context whose time stands still until a test moves it. */
export interface TestContext extends Context {
	/** From now on it is this instant. */
	at: (instant: string | Date) => void
	/** From now on time is the database's own. */
	inRealTime: () => void
	readonly acting: (person: ActingContext['person']) => ActingContext
	/** The same, with a mail server. */
	readonly with: (parts: { mail?: Mailer }) => TestContext
	/** What was reported as having gone wrong. */
	readonly reported: unknown[]
	/** What was noted for whoever runs it. */
	readonly noted: object[]
}

/** Friday, in the middle of the call of most tests. */
const aFriday = new Date('2026-10-16T12:00:00.000Z')

export async function openTestContext(db: Db): Promise<{ context: TestContext; close: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'shelfie-files-'))
	let now: Date | null = aFriday
	const reported: unknown[] = []
	const noted: object[] = []
	const parts: Omit<TestContext, 'acting' | 'with'> = {
		db,
		clock: async (asked) => now ?? databaseClock(asked),
		randomBytes: seededBytes('shelfie'),
		secret: 'a secret for tests only',
		addressKey: new Uint8Array(32).fill(7),
		formerAddressKey: null,
		origin: 'https://shelfie.example',
		photos: openDiskStore(folder),
		images: sharpProcessor,
		erasures: openLedgerFile(join(folder, 'erasures'), 'a test'),
		carriers: jsonTracking({ loopback: true }),
		mail: null,
		writeLetter,
		report: (error) => reported.push(error),
		reported,
		formSeconds: 0,
		note: (what, facts) => noted.push({ what, ...facts }),
		noted,
		at: (instant) => {
			now = new Date(instant)
		},
		inRealTime: () => {
			now = null
		},
	}
	return { context: complete(parts), close: () => rm(folder, { recursive: true, force: true }) }
}

/** The rest of a test context around these parts. */
export const complete = (parts: Omit<TestContext, 'acting' | 'with'>): TestContext => ({
	...parts,
	acting: (person) => ({ ...parts, person }),
	with: (more) => complete({ ...parts, ...more }),
})

/** The same bytes in every run, and never the same twice in one. */
export function seededBytes(seed: string): (size: number) => Uint8Array {
	let drawn = 0
	const block = () => createHash('sha256').update(`${seed} ${drawn++}`).digest()
	return (size) => Uint8Array.from(Buffer.concat(Array.from({ length: Math.ceil(size / 32) }, block)).subarray(0, size))
}
