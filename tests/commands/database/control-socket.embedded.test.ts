import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { askServer, serveCommands } from '#db/embedded/control-socket.ts'

async function ask(dataDir: string, command: string, args: string[] = []) {
	const lines: string[] = []
	const exit = await askServer(dataDir, command, args, (line) => lines.push(line))
	return { exit, lines }
}

test('a script runs in the server that holds the data directory, and hears everything it prints', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'shelfie '))
	onTestFinished(() => rm(dataDir, { recursive: true }))
	expect(await ask(dataDir, 'verify-log')).toEqual({ exit: undefined, lines: [] })

	const server = await serveCommands(dataDir, async (command, args, print) => {
		if (command !== 'verify-log') throw new Error(`no ${command}`)
		for (const edition of args) print(`${edition} verifies`)
		return 3
	})
	expect((await stat(join(dataDir, 'control.sock'))).mode & 0o777).toBe(0o600)
	expect(await ask(dataDir, 'verify-log', ['spring', 'autumn'])).toEqual({
		exit: 3,
		lines: ['spring verifies', 'autumn verifies'],
	})
	expect(await ask(dataDir, 'nonsense')).toEqual({ exit: 1, lines: ['no nonsense'] })

	await server.close()
	expect(await ask(dataDir, 'verify-log')).toEqual({ exit: undefined, lines: [] })
})
