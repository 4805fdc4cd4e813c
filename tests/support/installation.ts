import { onTestFinished } from 'vitest'
import type { TestContext } from './context.ts'
import { dataDirOfTest, type ServerProcess, serverOfTest } from './server.ts'
import { databaseForServer } from './server-database.ts'
import { whileStopped } from './stopped-context.ts'

export interface TestInstallation {
	readonly dataDir: string
	readonly variables: Readonly<Record<string, string>>
	/** What is kept, while no server runs. */
	readonly whileNobodyRuns: <T>(look: (context: TestContext) => Promise<T>) => Promise<T>
	/** The built product on these data. */
	readonly serve: (more?: Readonly<Record<string, string>>) => Promise<ServerProcess>
}

/** A database and a folder of the test's own, empty, that servers are started on and stopped. */
export async function installationOfTest(url?: string): Promise<TestInstallation> {
	const { variables, remove } = await databaseForServer(url)
	onTestFinished(remove)
	const dataDir = await dataDirOfTest()
	const settings = { ...variables, DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'silent' }
	return {
		dataDir,
		variables: settings,
		whileNobodyRuns: (look) => whileStopped(settings, look),
		serve: (more = {}) => serverOfTest(dataDir, { ...settings, ...more }),
	}
}
