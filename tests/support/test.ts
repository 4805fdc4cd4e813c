import type { Db } from '#db/client.server.ts'
import { openTestContext, type TestContext } from './context.ts'
import { testApart as onItsOwn, test as onShared } from './database.ts'

export { expect } from 'vitest'

/** `db` is an empty database, for nobody else while the file runs; `context` is the world around it. */
export const test = onShared.extend<{ context: TestContext }>({ context: worldAround })

/** The same for files that change more than rows. */
export const testApart = onItsOwn.extend<{ context: TestContext }>({ context: worldAround })

async function worldAround({ db }: { db: Db }, use: (context: TestContext) => Promise<void>) {
	const { context, close } = await openTestContext(db)
	await use(context)
	await close()
}
