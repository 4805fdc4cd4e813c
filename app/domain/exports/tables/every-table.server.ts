import type { ExportKind } from '../export.ts'
import { ballotsTable, partnersTable } from './jury.server.ts'
import { lettersTable } from './letters.server.ts'
import { librariesTable } from './libraries.server.ts'
import { logTable } from './log.server.ts'
import { addressesTable, prizesTable } from './prizes.server.ts'
import { resultsTable, winnersTable } from './results.server.ts'
import { submissionsTable } from './submissions.server.ts'
import type { Table } from './table.server.ts'

export const tables: Readonly<Record<ExportKind, Table>> = {
	submissions: submissionsTable,
	libraries: librariesTable,
	partners: partnersTable,
	ballots: ballotsTable,
	results: resultsTable,
	winners: winnersTable,
	prizes: prizesTable,
	letters: lettersTable,
	log: logTable,
	addresses: addressesTable,
}
