import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { trackingStatuses } from '#app/domain/prizes/shipment-status.ts'
import { eventColumns, requiredEventColumns } from '#app/domain/prizes/tracking/event-row.ts'
import { startEventImport } from '#app/domain/prizes/tracking/import-events.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { csvFile, receiveFile } from '#app/http/small-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PrizeParts } from '../prize-parts.tsx'
import type { Route } from './+types/upload.ts'

export const handle = { areas: ['organise-tracking', 'organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { edition: edition.slug, zone: edition.zone }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const started = await startEventImport(organiser, edition.id, await receiveFile(args.request, csvFile))
	return started.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes/events/import/${started.value}`)
		: invalid([started.reason])
}

const columns = eventColumns.map((name) => ({ name, needed: requiredEventColumns.some((each) => each === name) }))

export default function Upload({ loaderData: { edition, zone }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	const csv = useTexts('organise-libraries')
	const states = useTexts('states')
	const file = { id: 'file', name: 'file', errors: actionData?.reply, required: true }
	const template = `/organise/editions/${edition}/prizes/events/template.csv`
	return (
		<>
			<PrizeParts edition={edition} here="import" />
			<PageHead title={t('import-title')} lede={t('import-lede')} />
			<form method="post" encType="multipart/form-data" noValidate>
				<ErrorSummary fields={[{ field: file, label: csv('choose-file') }]} />
				<FileField
					field={file}
					label={csv('choose-file')}
					hint={t('choose-file-hint')}
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
				/>
				<Button look="main">{csv('read-file')}</Button>
			</form>
			<Section
				title={csv('columns')}
				lede={t('columns-lede')}
				aside={
					<a href={template} download>
						{csv('template')}
					</a>
				}
			>
				<Ledger
					caption={csv('columns')}
					titled
					stacks
					rows={columns}
					rowKey={({ name }) => name}
					columns={[
						{ key: 'name', head: csv('column'), heading: true, cell: ({ name }) => <code>{name}</code> },
						{ key: 'needed', head: csv('needed'), cell: ({ needed }) => csv(needed ? 'needed-yes' : 'needed-no') },
						{ key: 'meaning', head: csv('meaning'), cell: ({ name }) => t(`meanings.${name}`, { zone }) },
					]}
				/>
			</Section>
			<Section title={t('status-words')} lede={t('status-words-lede')}>
				<Ledger
					caption={t('status-words')}
					titled
					tight
					rows={trackingStatuses.map((status) => ({ status }))}
					rowKey={({ status }) => status}
					columns={[
						{ key: 'word', head: t('word'), heading: true, cell: ({ status }) => <code>{status}</code> },
						{ key: 'meaning', head: csv('meaning'), cell: ({ status }) => states(`shipment.${status}`) },
					]}
				/>
			</Section>
		</>
	)
}
