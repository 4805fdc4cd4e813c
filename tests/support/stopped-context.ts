import { compose } from '#app/compose.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { readEnvironment } from '#app/environment.server.ts'
import { complete, type TestContext } from './context.ts'

type Variables = Readonly<Record<string, string>>

/** What is kept, as a process sees it that holds the data while no server runs; in real time until time is moved. */
export async function whileStopped<T>(variables: Variables, look: (context: TestContext) => Promise<T>): Promise<T> {
	const { context, close } = await compose(readEnvironment(variables))
	try {
		return await look(movable(context))
	} finally {
		await close()
	}
}

function movable(context: Context): TestContext {
	let moved: Date | null = null
	return complete({
		...context,
		clock: async (asked) => moved ?? context.clock(asked),
		at: (instant) => {
			moved = new Date(instant)
		},
		inRealTime: () => {
			moved = null
		},
		reported: [],
		formSeconds: 0,
		note: () => {},
		noted: [],
	})
}
