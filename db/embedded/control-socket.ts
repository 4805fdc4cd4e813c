import { rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connectTo, listenIn } from './private-socket.ts'

const name = 'control.sock'

type Print = (line: string) => void
type Run = (command: string, args: string[], print: Print) => Promise<number>
type Reply = { line: string } | { exit: number }

/** While the server holds the embedded database, scripts ask it to run their commands. */
export async function serveCommands(dataDir: string, run: Run): Promise<{ close: () => Promise<void> }> {
	// Whoever holds the data directory's lock may remove what a killed predecessor left.
	rmSync(join(dataDir, name), { force: true })
	const open = new Set<Socket>()
	const socket = await listenIn(dataDir, name, (asker) => {
		open.add(asker.on('error', () => {}).on('close', () => open.delete(asker)))
		void answer(asker, run)
	})
	return {
		close: () => {
			for (const asker of open) asker.destroy()
			return socket.close()
		},
	}
}

async function answer(asker: Socket, run: Run) {
	const reply = (reply: Reply) => asker.writable && asker.write(`${JSON.stringify(reply)}\n`)
	for await (const request of createInterface(asker)) {
		try {
			const { command, args } = JSON.parse(request) as { command: string; args: string[] }
			reply({ exit: await run(command, args, (line) => reply({ line })) })
		} catch (error) {
			reply({ line: error instanceof Error ? error.message : String(error) })
			reply({ exit: 1 })
		}
		asker.end()
	}
}

/** The exit code of a command run by the server that holds `dataDir`; nothing when there is none. */
export async function askServer(
	dataDir: string,
	command: string,
	args: string[],
	print: Print,
): Promise<number | undefined> {
	const socket = await connectTo(dataDir, name)
	if (!socket) return undefined
	socket.write(`${JSON.stringify({ command, args })}\n`)
	for await (const text of createInterface(socket)) {
		const reply = JSON.parse(text) as Reply
		if ('exit' in reply) return reply.exit
		print(reply.line)
	}
	print('The server stopped before the command ended.')
	return 1
}
