import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { connectTo, listenIn } from './private-socket.ts'

const isLock = /^lock-[0-9a-f]+\.sock$/
const attempts = 20

/** No longer held: somebody removed the directory, and perhaps made another one in its place. */
export type DirectoryLock = { held: () => boolean; release: () => Promise<void> }

/**
 * A listening socket is the lock: the kernel drops it when its process dies, and it is seen from other containers.
 * Each process listens under a name of its own before it looks for others, so of two that start at once
 * at least one sees the other; a socket that answers no more can be removed, for its name never comes back.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const mine = await takeLock(directory)
		const others = await otherHolders(directory, mine.name)
		if (others.length === 0) {
			mine.hold()
			return { held: () => existsSync(join(directory, mine.name)), release: mine.release }
		}
		await mine.release()
		const holder = others.find((other) => other.state === 'holds')
		if (holder) throw inUse(directory, holder.pid)
		await sleep(50 + Math.random() * 200)
	}
	throw inUse(directory)
}

function inUse(directory: string, pid?: string) {
	return new CannotStart(`The data directory ${directory} is in use by ${pid ? `process ${pid}` : 'another process'}.`)
}

async function takeLock(directory: string) {
	const name = `lock-${randomBytes(4).toString('hex')}.sock`
	let state = 'asks'
	const socket = await listenIn(directory, name, (asker) => {
		asker.on('error', () => {})
		asker.end(`${state} ${process.pid}`)
	})
	socket.server.unref()
	return { name, hold: () => (state = 'holds'), release: socket.close }
}

async function otherHolders(directory: string, mine: string) {
	const names = readdirSync(directory).filter((name) => isLock.test(name) && name !== mine)
	const answers = await Promise.all(names.map((name) => ask(directory, name)))
	return answers.filter((answer) => answer !== undefined)
}

async function ask(directory: string, name: string) {
	const socket = await connectTo(directory, name)
	if (!socket) {
		rmSync(join(directory, name), { force: true })
		return undefined
	}
	const [state, pid] = (await text(socket).catch(() => '')).split(' ')
	return { state, pid }
}
