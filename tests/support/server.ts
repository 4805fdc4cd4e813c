import { onTestFinished } from 'vitest'
import { type ServerProcess, startServer, temporaryDataDir } from '../../scripts/server-process.ts'

export {
	freePort,
	type ServerProcess,
	type SignIn,
	startInVain,
	startServer,
	temporaryDataDir,
} from '../../scripts/server-process.ts'

/** A data directory that is gone when the test is over. */
export async function dataDirOfTest(): Promise<string> {
	const { dataDir, remove } = await temporaryDataDir()
	onTestFinished(remove)
	return dataDir
}

/** The built product, running until the test is over unless the test ends it. */
export async function serverOfTest(
	dataDir: string,
	variables: Readonly<Record<string, string>> = { DEMO: 'off' },
): Promise<ServerProcess> {
	const server = await startServer({ dataDir, variables })
	onTestFinished(() => server.stop().then(() => {}))
	return server
}
