import { isDraftOver } from '#app/domain/submissions/draft.ts'

export interface Draft {
	/** One per edition. */
	readonly edition: string
	readonly savedAt: number
	/** The address of the form, with the library chosen in it. */
	readonly address: string
	readonly library: string
	readonly country: string
	readonly values: readonly (readonly [name: string, value: string])[]
	readonly photo: { readonly name: string; readonly type: string; readonly bytes: ArrayBuffer } | null
}

/** Where the browser keeps nothing, as in some private windows, at least this page does. */
const onThisPage = new Map<string, Draft>()

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const asked = indexedDB.open('shelfie', 1)
		asked.onupgradeneeded = () => asked.result.createObjectStore('drafts', { keyPath: 'edition' })
		asked.onsuccess = () => resolve(asked.result)
		asked.onerror = () => reject(asked.error)
	})
}

async function inStore<Answer>(
	mode: IDBTransactionMode,
	ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
	const database = await open()
	try {
		const transaction = database.transaction('drafts', mode)
		const asked = ask(transaction.objectStore('drafts'))
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve()
			transaction.onabort = () => reject(transaction.error)
		})
		return asked.result
	} finally {
		database.close()
	}
}

/** Whether it will still be there when the page is opened again. */
export async function keepDraft(draft: Draft): Promise<boolean> {
	onThisPage.set(draft.edition, draft)
	return inStore('readwrite', (store) => store.put(draft)).then(
		() => true,
		() => false,
	)
}

export async function findDraft(edition: string): Promise<Draft | null> {
	const kept = await inStore<Draft | undefined>('readonly', (store) => store.get(edition)).catch(() => undefined)
	const draft = kept ?? onThisPage.get(edition) ?? null
	if (!draft || !isDraftOver(draft.savedAt, Date.now())) return draft
	await dropDraft(edition)
	return null
}

export async function dropDraft(edition: string): Promise<void> {
	onThisPage.delete(edition)
	await inStore('readwrite', (store) => store.delete(edition)).catch(() => undefined)
}
