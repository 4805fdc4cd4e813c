import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { shortWayTo } from './short-way.ts'

const onlyTheOwner = 0o177

/** Listens on `directory/name`, for this user only. */
export async function listenIn(directory: string, name: string, onConnection: (socket: Socket) => void) {
	const way = shortWayTo(directory)
	const server = createServer(onConnection)
	const mask = process.umask(onlyTheOwner)
	server.listen(join(way.path, name))
	process.umask(mask)
	await once(server, 'listening').catch((error) => {
		way.release()
		throw error
	})
	return { server, close: () => closeServer(server).then(way.release) }
}

function closeServer(server: Server) {
	return new Promise<void>((resolve) => server.close(() => resolve()))
}

/** The open connection, or nothing when nobody listens there any more. */
export async function connectTo(directory: string, name: string): Promise<Socket | undefined> {
	if (!existsSync(join(directory, name))) return undefined
	const way = shortWayTo(directory)
	const socket = connect(join(way.path, name))
	try {
		await once(socket, 'connect')
		return socket
	} catch (error) {
		if (nobodyThere.has((error as NodeJS.ErrnoException).code)) return undefined
		throw error
	} finally {
		way.release()
	}
}

const nobodyThere = new Set<string | undefined>(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])
