import type { Sql } from 'postgres'

/** What the driver holds of a query and of a connection, and its types leave out. */
interface Query {
	readonly handler: object
	readonly reject: (error: Error) => void
}
interface Connection {
	readonly id: number
	execute: (query: Query) => boolean
}
type Begun = (connection: Connection) => unknown

/**
 * When a connection breaks inside a transaction, the driver sends what is left of it, its rollback first, into a socket
 * that is gone, which ends the process; or into the next connection, where it belongs to nobody. Here such statements
 * fail as the one before them did. (postgres.js 3.4)
 */
export function lostConnections() {
	const losses = new Map<number, number>()
	const begunAfter = new WeakMap<object, number>()
	const watched = new WeakSet<Connection>()

	const lossesOf = ({ id }: Connection) => losses.get(id) ?? 0
	const onclose = (id: number) => void losses.set(id, (losses.get(id) ?? 0) + 1)

	/** All statements of one transaction share a handler, which no other has; those outside have the pool's. */
	function watch(connection: Connection, ofPool: () => object | undefined): void {
		if (watched.has(connection)) return
		watched.add(connection)
		const execute = connection.execute
		connection.execute = (query) => {
			if (query.handler === ofPool()) return execute(query)
			const lost = lossesOf(connection)
			const begun = begunAfter.get(query.handler) ?? lost
			begunAfter.set(query.handler, begun)
			if (begun === lost) return execute(query)
			query.reject(
				Object.assign(new Error('the connection of this transaction is lost'), { code: 'CONNECTION_CLOSED' }),
			)
			return true
		}
	}

	function guard(client: Sql): void {
		let ofPool: object | undefined
		const ask = client.unsafe.bind(client)
		client.unsafe = ((text: string, values: never[], options?: { onexecute?: Begun }) => {
			const begun = options?.onexecute
			const watching = begun && {
				onexecute: (connection: Connection) => {
					watch(connection, () => ofPool)
					return begun(connection)
				},
			}
			const query = ask(text, values, { ...options, ...watching } as object)
			ofPool ??= (query as unknown as Query).handler
			return query
		}) as typeof client.unsafe
	}

	return { onclose, guard }
}
