import { xmlText } from '#app/domain/shared/xml-text.ts'
import type { PressWords } from './kit-words.ts'

/** The words as they are pasted into a letter. */
export const asText = ({ locale, title, parts }: PressWords): string =>
	[
		title,
		...parts.flatMap(({ heading, paragraphs }) => [
			...(heading ? [heading.toLocaleUpperCase(locale)] : []),
			...paragraphs,
		]),
	]
		.join('\n\n')
		.concat('\n')
		.replaceAll('\n', '\r\n')

/** The same as a page that needs nothing else. */
export const asPage = ({ locale, title, parts }: PressWords): string =>
	[
		`<!doctype html>\n<html lang="${locale}">\n<meta charset="utf-8">\n<title>${xmlText(title)}</title>`,
		`<h1>${xmlText(title)}</h1>`,
		...parts.map(({ heading, lang, paragraphs }) =>
			[
				...(heading ? [`<h2>${xmlText(heading)}</h2>`] : []),
				...paragraphs.map((each) => `<p lang="${xmlText(lang)}">${linked(each)}</p>`),
			].join('\n'),
		),
		'</html>\n',
	].join('\n')

const linked = (paragraph: string): string => {
	const text = xmlText(paragraph).replaceAll('\n', '<br>')
	return /^https?:\/\/\S+$/.test(paragraph) ? `<a href="${text}">${text}</a>` : text
}
