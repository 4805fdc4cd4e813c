import { askExport } from '#app/domain/exports/ask-export.server.ts'
import type { ExportFormat, ExportKind } from '#app/domain/exports/export.ts'
import { exportOf, fetchExport } from '#app/domain/exports/export-queries.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { handlers } from '#app/jobs.server.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'

export const all = { organises: true, countries: null }

export async function asked(
	acting: ActingContext,
	of: { id: string },
	kinds: readonly ExportKind[],
	format: ExportFormat = 'csv',
	more: { locale?: string; countries?: readonly string[]; marked?: boolean } = {},
): Promise<string> {
	const wish = { kinds: [...kinds], format, marked: more.marked, locale: more.locale ?? 'en' }
	const made = await askExport(acting, of, { ...wish, countries: more.countries ?? null })
	if (!made.ok) throw new Error(made.reason)
	return made.value
}

export const tokenOf = async (acting: ActingContext, of: { id: string }, id: string): Promise<string> =>
	(await exportOf(acting, of.id, id, await acting.clock(acting.db)))?.token ?? ''

export async function bytesOf(acting: ActingContext, of: { id: string }, id: string): Promise<Uint8Array> {
	const file = await fetchExport(acting, of.id, await tokenOf(acting, of, id), all)
	if (!file.ok) throw new Error(file.reason)
	return new Uint8Array(await new Response(file.value.body).arrayBuffer())
}

export const textOf = async (...args: Parameters<typeof bytesOf>) =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...args))

export async function made(context: TestContext, ...args: Parameters<typeof asked>): Promise<string> {
	const id = await asked(...args)
	await doDueJobs(context, handlers)
	return textOf(args[0], args[1], id)
}
