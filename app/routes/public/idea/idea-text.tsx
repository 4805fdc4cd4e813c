import { Pair } from '#app/components/pair.tsx'
import type { Idea } from '#app/domain/submissions/idea.ts'
import type { Translation } from '#app/domain/submissions/translation.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly idea: Pick<Idea, 'idea' | 'language'>
	readonly translations: readonly Translation[]
}

/** The idea in its own words; beside it in the reader's, when two people made it so; other languages to be opened. */
export function IdeaText({ idea, translations }: Props) {
	const t = useTexts('ideas')
	const format = useFormat()
	const locale = useLocale()
	const own = idea.language === locale ? undefined : translations.find(({ language }) => language === locale)
	const others = translations.filter((each) => each !== own)
	return (
		<>
			{own ? (
				<>
					<p className="idea__title" lang={own.language}>
						{own.title}
					</p>
					<Pair
						heading="h2"
						original={{
							label: t('original', { language: format.language(idea.language) }),
							lang: idea.language,
							text: idea.idea,
						}}
						translation={{ label: t('translation'), lang: own.language, text: own.idea }}
					/>
					<p className="small soft">{t('reviewed')}</p>
				</>
			) : (
				<p className="idea" lang={idea.language} dir="auto">
					{idea.idea}
				</p>
			)}
			{others.map(({ language, title, idea: text }) => (
				<details key={language}>
					<summary>{t('translation-into', { language: format.language(language) })}</summary>
					<p className="idea__title" lang={language}>
						{title}
					</p>
					<p className="idea" lang={language} dir="auto">
						{text}
					</p>
					<p className="small soft">{t('reviewed')}</p>
				</details>
			))}
		</>
	)
}
