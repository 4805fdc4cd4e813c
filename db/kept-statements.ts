import type { Sql, TransactionSql } from 'postgres'

const mostKept = 500
const mostParameters = 30

/**
 * What is asked again and again is planned once, and sent in one step instead of two: planning costs more than most reading.
 * Only so many statements, and none that is as long as its rows are many.
 */
export function keepStatements(client: Sql): void {
	const kept = new Set<string>()
	const isKept = (text: string, values: readonly unknown[] = []) => {
		if (kept.has(text)) return true
		const may = values.length <= mostParameters && /^[\s(]*(select|with|insert|update|delete)\b/i.test(text)
		if (may && kept.size < mostKept) kept.add(text)
		return kept.has(text)
	}
	const keepIn = (asked: Sql | TransactionSql) => {
		const ask = asked.unsafe.bind(asked)
		asked.unsafe = (text, values, options) => ask(text, values, { ...options, prepare: isKept(text, values) })
	}
	keepIn(client)
	const begin = client.begin.bind(client) as Begin
	const keeping: Begin = (work) =>
		begin((tx) => {
			keepIn(tx)
			return work(tx)
		})
	client.begin = keeping as Sql['begin']
}

type Begin = <T>(work: (tx: TransactionSql) => T) => Promise<T>
