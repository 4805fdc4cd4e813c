import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { factNames, requiredFacts } from '#app/domain/libraries/library-facts.ts'
import { startImport } from '#app/domain/libraries/start-import.server.ts'
import { localeOf, requireOrganiser } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { csvFile, receiveFile } from '#app/http/small-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DirectoryParts } from '../directory-parts.tsx'
import type { Route } from './+types/upload.ts'
import { importAddress } from './import-in-url.server.ts'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	await requireOrganiser(args)
	return { title: translator(localeOf(args.request), 'organise-libraries')('upload-title') }
}

export async function action(args: Route.ActionArgs) {
	const organiser = await requireOrganiser(args)
	const started = await startImport(organiser, await receiveFile(args.request, csvFile))
	return started.ok ? seeOther(importAddress(started.value)) : invalid([started.reason])
}

const columns = factNames.map((name) => ({ name, needed: requiredFacts.some((each) => each === name) }))

export default function Upload({ actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const file = { id: 'file', name: 'file', errors: actionData?.reply, required: true }
	return (
		<>
			<DirectoryParts here="imports" />
			<PageHead title={t('upload-title')} lede={t('upload-lede')} />
			<form method="post" encType="multipart/form-data" noValidate>
				<ErrorSummary fields={[{ field: file, label: t('choose-file') }]} />
				<FileField
					field={file}
					label={t('choose-file')}
					hint={t('choose-file-hint')}
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
				/>
				<Button look="main">{t('read-file')}</Button>
			</form>
			<Section
				title={t('columns')}
				lede={t('columns-lede')}
				aside={
					<a href="/organise/libraries/imports/template.csv" download>
						{t('template')}
					</a>
				}
			>
				<Ledger
					caption={t('columns')}
					titled
					stacks
					rows={columns}
					rowKey={({ name }) => name}
					columns={[
						{ key: 'name', head: t('column'), heading: true, cell: ({ name }) => <code>{name}</code> },
						{ key: 'needed', head: t('needed'), cell: ({ needed }) => t(needed ? 'needed-yes' : 'needed-no') },
						{ key: 'meaning', head: t('meaning'), cell: ({ name }) => t(`meanings.${name}`) },
					]}
				/>
			</Section>
			<Section title={t('matching')}>
				<p className="read">{t('matching-text')}</p>
			</Section>
		</>
	)
}
