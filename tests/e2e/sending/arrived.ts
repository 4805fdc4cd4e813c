import type { Browser } from '@playwright/test'
import type { ServerProcess } from '../../../scripts/server-process.ts'
import { signedIn, signInsOf } from '../journey/people.ts'

/** How many submissions of this title a moderator finds. */
export async function arrivedIdeas(browser: Browser, server: ServerProcess, title: string): Promise<number> {
	const moderator = await signedIn(browser, server, signInsOf(server, 'moderator')[0]!)
	await moderator.goto('/organise/editions/example-open/submissions')
	const found = await moderator.getByRole('link', { name: title, exact: true }).count()
	await moderator.context().close()
	return found
}
