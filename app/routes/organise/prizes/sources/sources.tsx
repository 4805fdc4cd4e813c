import { parseWithZod } from '@conform-to/zod/v4'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { Time } from '#app/components/time.tsx'
import { addSource } from '#app/domain/prizes/tracking/change-source.server.ts'
import { SourceForm } from '#app/domain/prizes/tracking/source-form.ts'
import { sourceKinds } from '#app/domain/prizes/tracking/source-kind.ts'
import { sourcesOf } from '#app/domain/prizes/tracking/source-queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PrizeParts } from '../prize-parts.tsx'
import type { Route } from './+types/sources.ts'
import { SourceFields } from './source-fields.tsx'
import { SourceState } from './source-state.tsx'

export const handle = { areas: ['organise-tracking', 'organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const asked = new URL(args.request.url).searchParams.get('kind')
	return {
		edition: edition.slug,
		here: `/organise/editions/${edition.slug}/prizes/sources`,
		sources: await sourcesOf(organiser.db, edition.id),
		adding: sourceKinds.find((kind) => kind === asked) ?? null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: SourceForm, error: formError })
	// A secret is never written back into a page.
	if (form.status !== 'success') return invalid(form.reply({ hideFields: ['secret'] }))
	const added = await addSource(organiser, edition.id, form.value)
	return added.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes/sources/${added.value.id}`)
		: invalid(form.reply({ formErrors: [added.reason], hideFields: ['secret'] }))
}

export default function Sources({ loaderData: { edition, here, sources, adding }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	const format = useFormat()
	return (
		<>
			<PrizeParts edition={edition} here="sources" />
			<PageHead title={t('sources-title')} lede={t('sources-lede')} />
			<Ledger
				caption={t('sources-title')}
				titled
				rows={sources}
				rowKey={(row) => row.id}
				empty={<EmptyState title={t('no-sources')}>{t('no-sources-text')}</EmptyState>}
				columns={[
					{
						key: 'name',
						head: t('source'),
						heading: true,
						cell: ({ id, name }) => (
							<a href={`${here}/${id}`}>
								<bdi>{name}</bdi>
							</a>
						),
					},
					{ key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
					{ key: 'state', head: t('state'), cell: (source) => <SourceState source={source} /> },
					{
						key: 'heard',
						head: t('last-heard'),
						cell: ({ lastHeardAt }) => (lastHeardAt ? <Time at={lastHeardAt} look="moment" /> : t('never-heard')),
					},
					{ key: 'recorded', head: t('recorded'), numeric: true, cell: ({ recorded }) => format.number(recorded) },
				]}
			/>
			<Section title={t('add-title')} lede={t('add-lede')} id="add">
				<Tabs
					label={t('add-lede')}
					tabs={sourceKinds.map((kind) => ({
						href: `${here}?kind=${kind}#add`,
						label: t(`kinds.${kind}`),
						current: kind === adding,
					}))}
				/>
				{adding && <SourceFields kind={adding} action={`${here}?kind=${adding}`} reply={actionData?.reply} />}
			</Section>
		</>
	)
}
