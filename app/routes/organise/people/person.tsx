import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { presenceOf } from '#app/domain/accounts/person-queries.server.ts'
import { trailOf } from '#app/domain/accounts/trail.server.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/person.ts'
import { requirePersonInReach } from './person-in-url.server.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, reach, person, here } = await requirePersonInReach(args)
	const locale = localeOf(args.request)
	const { id, name, email, locale: language, createdAt, disabledAt, erasedAt, within, tasks } = person
	return {
		...{ here, name, email, language, createdAt, disabledAt, erasedAt, within },
		mayErase: reach === null,
		own: id === organiser.person.id,
		tasks: tasks.map(({ title, ...task }) => ({ ...task, title: title && textIn(title, locale).text })),
		trail: (await trailOf(organiser, reach, id)).map(({ title, ...entry }) => ({
			...entry,
			title: textIn(title, locale).text,
		})),
		presence: await presenceOf(organiser, id),
		factorOn: await isFactorOn(organiser, id),
		changed: new URL(args.request.url).searchParams.get('changed'),
	}
}

export default function Person({ loaderData }: Route.ComponentProps) {
	const { name, email, createdAt, tasks, changed } = loaderData
	const t = useTexts('organise-person')
	const title = usePersonName()(name)
	return (
		<>
			<PageHead title={title} lede={email ?? t('erased-lede')} aside={<Standing {...loaderData} />} />
			{changed === 'sessions' && <Note live>{t('sessions-ended')}</Note>}
			{changed === 'factor' && <Note live>{t('factor.taken-away')}</Note>}
			{email === null ? (
				<Facts facts={[{ term: t('known-since'), detail: <Time at={createdAt} look="date" /> }]} />
			) : (
				<Known {...loaderData} />
			)}
			<Tasks tasks={tasks} />
			<Access {...loaderData} />
			<Trail {...loaderData} />
		</>
	)
}

type Shown = Route.ComponentProps['loaderData']

function Standing({ disabledAt, erasedAt }: Shown) {
	const t = useTexts('organise-person')
	return (
		<Stamp tone={disabledAt ? 'red' : 'green'} at={erasedAt ?? disabledAt ?? undefined}>
			{t(erasedAt ? 'erased' : disabledAt ? 'disabled' : 'active')}
		</Stamp>
	)
}

function Known({ createdAt, presence, factorOn, language }: Shown) {
	const t = useTexts('organise-person')
	const format = useFormat()
	return (
		<Facts
			facts={[
				{ term: t('known-since'), detail: <Time at={createdAt} look="date" /> },
				{
					term: t('last-seen'),
					detail: presence.lastUsedAt ? <Time at={presence.lastUsedAt} look="moment" /> : t('not-signed-in'),
				},
				{ term: t('sessions'), detail: presence.count },
				{ term: t('factor.title'), detail: t(factorOn ? 'factor.on' : 'factor.off') },
				{ term: t('language'), detail: format.language(language) },
			]}
		/>
	)
}

function Tasks({ tasks }: Pick<Shown, 'tasks'>) {
	const t = useTexts('organise-person')
	const states = useTexts('states')
	const format = useFormat()
	return (
		<Section title={t('tasks')} lede={t('tasks-lede')}>
			<Ledger
				caption={t('tasks')}
				titled
				rows={tasks}
				rowKey={({ id }) => id}
				empty={t('no-tasks')}
				columns={[
					{ key: 'role', head: t('role'), heading: true, cell: (row) => states(`role.${row.role}`) },
					{
						key: 'edition',
						head: t('edition'),
						cell: ({ slug, title }) =>
							slug ? <a href={`/organise/editions/${slug}/people`}>{title}</a> : t('all-editions'),
					},
					{
						key: 'for',
						head: t('for'),
						cell: ({ partner, countries }) =>
							partner ?? (countries ? format.list(countries.map(format.country)) : t('all-countries')),
					},
					{ key: 'since', head: t('since'), cell: ({ since }) => <Time at={since} look="date" /> },
					{
						key: 'until',
						head: t('until'),
						cell: ({ until }) => (until ? <Time at={until} look="date" /> : t('now')),
					},
				]}
			/>
		</Section>
	)
}

/** As the log calls it: names of what happened, never what was said. */
function Trail({ trail }: Shown) {
	const t = useTexts('organise-person')
	return (
		<Section title={t('trail')} lede={t('trail-lede')}>
			<Ledger
				caption={t('trail')}
				titled
				tight
				stacks
				rows={trail}
				rowKey={({ slug, seq }) => `${slug} ${seq}`}
				empty={<p>{t('no-trail')}</p>}
				columns={[
					{ key: 'at', head: t('when'), cell: ({ at }) => <Time at={at} look="moment" /> },
					{ key: 'kind', head: t('entry'), heading: true, cell: ({ kind }) => <span className="mono">{kind}</span> },
					{ key: 'edition', head: t('edition'), cell: ({ title }) => title },
				]}
			/>
		</Section>
	)
}

/** What an organiser may do about somebody's way in; not about their own, and not where others organise too. */
function Access({ here, own, within, mayErase, disabledAt, erasedAt, presence, factorOn }: Shown) {
	const t = useTexts('organise-person')
	if (erasedAt) return null
	if (own) return <p className="soft">{t('own')}</p>
	if (!within) return <p className="soft">{t('elsewhere-too')}</p>
	return (
		<Section title={t('access')} lede={t(disabledAt ? 'disabled-lede' : 'access-lede')}>
			<div className="row">
				{disabledAt ? (
					<PostButton action={`${here}/enabling`} look="main">
						{t('enable')}
					</PostButton>
				) : (
					<>
						{presence.count > 0 && <PostButton action={`${here}/sessions/removal`}>{t('end-sessions')}</PostButton>}
						{factorOn && <ButtonLink href={`${here}/second-factor/removal`}>{t('factor.take-away')}</ButtonLink>}
						<ButtonLink href={`${here}/disabling`} look="grave">
							{t('disable')}
						</ButtonLink>
					</>
				)}
				{mayErase && <ButtonLink href={`${here}/erasure`}>{t('erase')}</ButtonLink>}
			</div>
		</Section>
	)
}
