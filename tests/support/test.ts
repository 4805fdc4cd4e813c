import { openTestContext, type TestContext } from './context.ts'
import { test as withDatabase } from './database.ts'

export { expect } from 'vitest'

/** `db` is an empty database of this file's own; `context` is the world around it. */
export const test = withDatabase.extend<{ context: TestContext }>({
	context: async ({ db }, use) => {
		const { context, close } = await openTestContext(db)
		await use(context)
		await close()
	},
})
