import type { Locator, Page } from '@playwright/test'

type Files = { name: string; mimeType: string; buffer: Buffer }
export type Answers = Readonly<Record<string, string | boolean | readonly string[] | Files>>

/** Answers a form by its fields' names, whatever they are, and presses its button. */
export async function fillIn(form: Locator, answers: Answers, button: string): Promise<void> {
	for (const [name, answer] of Object.entries(answers)) await answerField(form.locator(`[name="${name}"]`), answer)
	await form.getByRole('button', { name: button, exact: true }).click()
}

async function answerField(field: Locator, answer: Answers[string]): Promise<void> {
	await unfold(field.first())
	if (typeof answer === 'boolean') return field.setChecked(answer)
	if (isFile(answer)) return field.setInputFiles(answer)
	if (typeof answer !== 'string') return tick(field, answer)
	const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
	if (kind === 'radio') return field.and(field.page().locator(`[value="${answer}"]`)).check()
	if (kind === 'select') return void (await field.selectOption(answer))
	await field.fill(answer)
}

/** What is folded away is opened first, as a person would. */
const unfold = (field: Locator): Promise<void> =>
	field.evaluate((element) => {
		for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
			fold.open = true
	})

async function tick(field: Locator, values: readonly string[]): Promise<void> {
	for (const box of await field.all()) await box.setChecked(values.includes((await box.getAttribute('value')) ?? ''))
}

const isFile = (answer: Answers[string]): answer is Files => typeof answer === 'object' && 'buffer' in answer

/** The page's one form that posts, or the one that posts to where the address ends so. */
export const formOf = (page: Page, action?: string): Locator =>
	page.locator('main').locator(action ? `form[action$="${action}"]` : 'form[method="post"]')
