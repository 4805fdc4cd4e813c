import type { ResultEntry } from './result-entry.ts'

/** What the last step of the tie chain chooses among, as a form's choices. */
export const tiedEntries = (
	{ entries }: { readonly entries: ReadonlyMap<string, ResultEntry> },
	tied: readonly string[],
): { value: string; label: string; hint: string }[] =>
	tied.map((id) => {
		const entry = entries.get(id)
		return { value: id, label: entry?.card?.title ?? entry?.code ?? id, hint: entry?.card?.library ?? '' }
	})
