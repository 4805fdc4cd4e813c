import type { ResultEntry } from './result-entry.ts'

/** How a counted submission is called on a page; of one that is no longer shown only the code remains. */
export const namesOf = (
	entries: ReadonlyMap<string, ResultEntry>,
	hrefOf: (entry: ResultEntry) => string | undefined = () => undefined,
) =>
	Object.fromEntries(
		Array.from(entries, ([id, entry]) => [
			id,
			{
				code: entry.code,
				title: entry.card?.title ?? null,
				language: entry.card?.language,
				library: entry.card?.library,
				href: entry.card ? hrefOf(entry) : undefined,
				state: entry.card ? null : entry.state,
			},
		]),
	)
export type EntryNames = ReturnType<typeof namesOf>
