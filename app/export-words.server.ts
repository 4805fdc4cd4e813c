import { type ExportColumn, exportColumns } from '#app/domain/exports/export.ts'
import type { ExportWords, ReadmeRequest } from '#app/domain/exports/export-content.server.ts'
import { formats } from '#app/i18n/format.ts'
import { defaultLocale, isLocale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

const wordsIn = (locale: string) => translator(isLocale(locale) ? locale : defaultLocale, 'exports')

/** What an export tells about itself: every column of every file, in the language of whoever asked. */
export const exportWords: ExportWords = {
	meaning: (locale, column) => wordsIn(locale)(`columns.${column}`),
	readme: ({ locale, edition, zone, at, countries, files }: ReadmeRequest) => {
		const t = wordsIn(locale)
		const format = formats(isLocale(locale) ? locale : defaultLocale, zone)
		const about = [
			t('readme-title', { edition }),
			t('readme-made', { at: format.moment(at), zone }),
			...(countries ? [t('readme-countries', { countries: format.list(countries.map(format.country)) })] : []),
			t('readme-format'),
		]
		const described = files.map(({ name, kind, rows }) => {
			const columns = exportColumns[kind].map((column: ExportColumn) => `  ${column}: ${t(`columns.${column}`)}`)
			return [`${name} · ${t(`kinds.${kind}`)} · ${t('readme-rows', { rows })}`, ...columns].join('\n')
		})
		return `${[...about, ...described].join('\n\n')}\n`
	},
}
