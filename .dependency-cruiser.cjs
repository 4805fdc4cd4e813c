// The contest in story order: a context uses only those before it. The list is the rule.
const contexts = [
	'shared',
	'log',
	'jobs',
	'letters',
	'accounts',
	'libraries',
	'contest',
	'submissions',
	'moderation',
	'voting',
	'results',
	'prizes',
	'exports',
	'legal',
	'stewardship',
]

const never = (name, from, to) => ({ name, severity: 'error', from, to })
const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`

const serverFile = '\\.server\\.tsx?$'
const domain = '^app/domain/'
const pureDomain = { path: domain, pathNot: serverFile }
// The type of everything a command is given names the ports of contexts it knows nothing else about.
const worldAround = '^app/domain/shared/context\\.server\\.ts$'
const entry = '^app/server\\.ts$'
const database = `(^db/|${packages(['drizzle-orm', 'postgres', '@electric-sql/pglite'])})`
const areas = ['public', 'account', 'jury', 'organise', 'embed', 'resources']

const contextsLookOnlyUpstream = contexts
	.slice(0, -1)
	.map((context, place) =>
		never(
			`${context}-looks-only-upstream`,
			{ path: `^app/domain/${context}/`, pathNot: worldAround },
			{ path: `^app/domain/(${contexts.slice(place + 1).join('|')})/` },
		),
	)

const areasAreNeighbours = areas.map((area) =>
	never(
		`${area}-imports-no-other-area`,
		{ path: `^app/routes/${area}/` },
		{ path: `^app/routes/(${areas.filter((other) => other !== area).join('|')})/` },
	),
)

module.exports = {
	forbidden: [
		never('pure-domain-stays-pure', pureDomain, {
			pathNot: [domain, packages(['zod', 'temporal-polyfill', '@noble/hashes', '@zxcvbn-ts/[^/]+'])],
		}),
		never('pure-domain-imports-no-server-file', pureDomain, { path: serverFile }),
		never(
			'domain-knows-no-outside',
			{ path: domain },
			{
				path: `(^app/(routes|http|components|adapters)/|${packages(['react', 'react-dom', 'react-router', '@react-router/[^/]+'])})`,
			},
		),
		never(
			'only-server-files-reach-the-database',
			{ path: '^app/', pathNot: [serverFile, entry] },
			{ path: database, pathNot: '^db/(cannot-start|project-root)\\.ts$' },
		),
		never('routes-do-not-reach-the-database', { path: '^app/routes/' }, { path: database }),
		never(
			'database-imports-only-pure-vocabulary',
			{ path: '^db/', pathNot: '^db/seed/' },
			{ path: ['^app/(?!domain/)', `${domain}.*${serverFile}`] },
		),
		never(
			'components-only-show',
			{ path: '^app/components/' },
			{ path: ['^app/(routes|http|adapters)/', `^app/.*${serverFile}`, database] },
		),
		never(
			'elements-stay-small',
			{ path: '^app/elements/' },
			{
				pathNot: [
					'^app/elements/',
					'^app/domain/(?!.*\\.server\\.)',
					packages(['zod', 'temporal-polyfill', 'qr', '@simplewebauthn/browser']),
				],
			},
		),
		never(
			'elements-are-reached-by-address',
			{ pathNot: '^app/elements/' },
			{ path: '^app/elements/', pathNot: 'name\\.ts$' },
		),
		...areasAreNeighbours,
		never('nothing-imports-tests', { pathNot: '^tests/' }, { path: '^tests/' }),
		never('no-cycles', {}, { circular: true }),
		...contextsLookOnlyUpstream,
		never('every-import-leads-somewhere', {}, { couldNotResolve: true, pathNot: '^(virtual:|\\./\\+types/)' }),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^build/', '^\\.react-router/', '\\+types/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
		},
	},
}
