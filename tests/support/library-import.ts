import { applyImport } from '#app/domain/libraries/apply-import.server.ts'
import { confirmImport, takeBackImport } from '#app/domain/libraries/move-import.server.ts'
import { readImport } from '#app/domain/libraries/read-import.server.ts'
import { startImport } from '#app/domain/libraries/start-import.server.ts'
import { undoImport } from '#app/domain/libraries/undo-import.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import { doDueJobs } from './do-due-jobs.ts'

export const importJobs = {
	'read-import': readImport(formError),
	'apply-import': applyImport,
	'undo-import': undoImport,
}

export const csvFile = (...lines: readonly string[]) => ({
	name: 'libraries.csv',
	bytes: new TextEncoder().encode(lines.join('\n')),
})

/** A file with these lines, read up to its preview. */
export async function previewed(acting: ActingContext, ...lines: readonly string[]): Promise<string> {
	const started = await startImport(acting, csvFile(...lines))
	if (!started.ok) throw new Error(started.reason)
	await doDueJobs(acting, importJobs)
	return started.value
}

export async function imported(acting: ActingContext, ...lines: readonly string[]): Promise<string> {
	const id = await previewed(acting, ...lines)
	const confirmed = await confirmImport(acting, id)
	if (!confirmed.ok) throw new Error(confirmed.reason)
	await doDueJobs(acting, importJobs)
	return id
}

export async function undone(acting: ActingContext, id: string): Promise<void> {
	const taken = await takeBackImport(acting, id)
	if (!taken.ok) throw new Error(taken.reason)
	await doDueJobs(acting, importJobs)
}

export const heading = 'name,place,country,isil,founded,website'

/** Lines of a file with so many libraries, all different. */
export const manyLibraries = (count: number) => [
	'name;place;country;isil;latitude;longitude;website;founded;staff;holdings;memberShare',
	...Array.from(
		{ length: count },
		(_, i) =>
			`"Library ""No ${i}""";Town ${i % 997};LV;LV-${String(i).padStart(5, '0')};56,${1000 + (i % 8999)};24,${1000 + (i % 8999)};https://library-${i}.example/;19${10 + (i % 90)};${i % 50};${i * 3};${(i % 100) / 2}`,
	),
]
