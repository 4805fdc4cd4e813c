import { AsyncLocalStorage } from 'node:async_hooks'

const insideTransaction = new AsyncLocalStorage<true>()
const reachesTheDatabase = new Set<PropertyKey>([
	'select',
	'selectDistinct',
	'selectDistinctOn',
	'insert',
	'update',
	'delete',
	'execute',
	'transaction',
	'query',
	'with',
	'$with',
	'$count',
	'refreshMaterializedView',
])

type Transaction = (work: (tx: unknown) => unknown, config?: unknown) => unknown

/** With one connection, using the outer database inside a transaction would wait for itself for ever: it throws instead. */
export function guardNestedUse<Db extends { transaction: unknown }>(db: Db): Db {
	const begin = (db.transaction as Transaction).bind(db)
	const transaction: Transaction = (work, config) => begin((tx) => insideTransaction.run(true, work, tx), config)

	return new Proxy(db, {
		get(target, property, receiver) {
			if (reachesTheDatabase.has(property) && insideTransaction.getStore()) {
				throw new Error(`db.${String(property)} used inside a transaction: use its tx`)
			}
			if (property === 'transaction') return transaction
			const value = Reflect.get(target, property, receiver)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
}
