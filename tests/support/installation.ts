import { onTestFinished } from 'vitest'
import { compose } from '#app/compose.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { readEnvironment } from '#app/environment.server.ts'
import { complete, type TestContext } from './context.ts'
import { dataDirOfTest, type ServerProcess, serverOfTest } from './server.ts'
import { databaseForServer } from './server-database.ts'

export interface TestInstallation {
	readonly dataDir: string
	readonly variables: Readonly<Record<string, string>>
	/** What is kept, as a process sees it that holds the data while no server runs; in real time until time is moved. */
	readonly whileNobodyRuns: <T>(look: (context: TestContext) => Promise<T>) => Promise<T>
	/** The built product on these data. */
	readonly serve: (more?: Readonly<Record<string, string>>) => Promise<ServerProcess>
}

/** A database and a folder of the test's own, empty, that servers are started on and stopped. */
export async function installationOfTest(): Promise<TestInstallation> {
	const { variables, remove } = await databaseForServer()
	onTestFinished(remove)
	const dataDir = await dataDirOfTest()
	const settings = { ...variables, DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'silent' }
	return {
		dataDir,
		variables: settings,
		async whileNobodyRuns(look) {
			const { context, database } = await compose(readEnvironment(settings))
			try {
				return await look(movable(context))
			} finally {
				await database.close()
			}
		},
		serve: (more = {}) => serverOfTest(dataDir, { ...settings, ...more }),
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
	})
}
