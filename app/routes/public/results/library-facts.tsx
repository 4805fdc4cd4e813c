import { Facts } from '#app/components/facts.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Paragraphs } from './story.tsx'
import type { Told } from './told.ts'

/** What is known of the winning library, in numbers and in words; nothing where nothing was written. */
export function LibraryFacts({ told: { library, facts } }: { told: Told }) {
	const t = useTexts('winners')
	const format = useFormat()
	const { founded, visitors, members, holdings, website } = facts
	const known = [
		...(founded === null ? [] : [{ term: t('founded'), detail: String(founded) }]),
		...(visitors === null ? [] : [{ term: t('visitors'), detail: format.number(visitors) }]),
		...(members === null ? [] : [{ term: t('members'), detail: format.number(members) }]),
		...(holdings === null ? [] : [{ term: t('holdings'), detail: format.number(holdings) }]),
		...(website === null ? [] : [{ term: t('website'), detail: <a href={website}>{hostOf(website)}</a> }]),
	]
	if (known.length === 0 && !library) return null
	return (
		<Section title={t('about-library')}>
			{library && <Paragraphs {...library} />}
			{known.length > 0 && <Facts facts={known} />}
		</Section>
	)
}

const hostOf = (website: string) => new URL(website).host.replace(/^www\./, '')
