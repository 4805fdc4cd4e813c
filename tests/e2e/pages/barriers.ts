import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const wcag22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What depends on the theme; the rest is looked at once. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What axe finds: everything, or only what another theme can change. */
export async function barriersOn(page: Page, only?: 'colours'): Promise<string[]> {
	await settled(page)
	// Told of nothing else, it takes a fifth less time.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
	const { violations } = await (only ? axe.withRules(ofColours) : axe.withTags(wcag22)).analyze()
	return violations.map(({ id, nodes }) => `${id} (${nodes.slice(0, 3).map(where).join(', ')})`)
}

/** A colour halfway from one theme to the other is nobody's. */
const settled = (page: Page) =>
	page.evaluate(async () => {
		await new Promise((resolve) => requestAnimationFrame(resolve))
		await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
	})

const where = ({ target, any }: { target: unknown[]; any: { message: string }[] }) =>
	`${target.join(' ')}: ${any[0]?.message ?? ''}`
