import { join } from 'node:path'
import { inTwoPlaces, openLedgerFile } from './adapters/erasures/ledger-file.ts'
import type { Context } from './domain/shared/context.server.ts'
import type { ErasureLedger } from './domain/shared/erasure-ledger.ts'
import { markOfKey } from './domain/stewardship/backup/digest.server.ts'
import type { Environment } from './environment.server.ts'

export const ledgerPath = ({ DATA_DIR }: Pick<Environment, 'DATA_DIR'>): string => join(DATA_DIR, 'erasures')

export function erasureLedger(
	environment: Pick<Environment, 'DATA_DIR' | 'ERASURE_LEDGER'>,
	{ secret }: Pick<Context, 'secret'>,
	report: Context['report'],
): ErasureLedger {
	const owner = markOfKey(secret)
	const own = openLedgerFile(ledgerPath(environment), owner)
	const second = environment.ERASURE_LEDGER
	if (!second) return own
	return inTwoPlaces(own, openLedgerFile(second, owner), (error) => report(error, { during: 'erasure-ledger' }))
}
