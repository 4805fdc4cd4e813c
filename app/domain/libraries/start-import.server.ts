import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { libraryImports } from '#db/schema/index.ts'
import { type CsvRefusal, readHeading, readText } from './csv-text.ts'
import { shownFileName } from './file-name.ts'
import { setRunning } from './lock-import.server.ts'
import { firstRecord } from './read-csv.server.ts'

interface SentFile {
	readonly name: string
	readonly bytes: Uint8Array
}

/** Takes a file of libraries; what it holds is read by a job. */
export async function startImport(
	context: ActingContext,
	file: SentFile,
): Promise<Outcome<string, CsvRefusal | `csv-columns-${string}` | 'file-missing'>> {
	if (file.bytes.length === 0) return refuse(file.name === '' ? 'file-missing' : 'csv-empty')
	const text = readText(file.bytes)
	if (!text.ok) return text
	const heading = firstRecord(text.value)
	if (!heading.ok) return heading
	const columns = readHeading(heading.value)
	if (!columns.ok) return columns
	return context.db.transaction(async (tx) => {
		const [made] = await tx
			.insert(libraryImports)
			.values({
				state: 'reading',
				fileName: shownFileName(file.name, 'libraries.csv'),
				file: text.value,
				ignored: [...columns.value.ignored],
				createdBy: context.person.id,
				createdAt: await context.clock(tx),
			})
			.returning({ id: libraryImports.id })
		await setRunning(context, tx, made!.id, 'reading', 0)
		return ok(made!.id)
	})
}
