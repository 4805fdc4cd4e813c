import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnvironment } from '#app/environment.server.ts'
import { uploadLimit } from '#app/http/body-limit.server.ts'
import { projectRoot } from '#db/project-root.ts'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Set by whoever runs it; anything else in a deploy file is one of its own. */
const known = all(read('app/environment.server.ts'), /^\t\t([A-Z_]+):/gm)
const ofOthers = ['NODE_ENV', 'BACKUP_KEY', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'UPSTREAM']

test('the image copies what there is, runs as nobody in particular and says that it lives', () => {
	const text = read('Dockerfile')
	const [build = '', image = ''] = text.split(/^FROM .+$/m).slice(1)
	const copied = all(image, / \/shelfie\/(\S+)(?= )/g)
	const made = ['node_modules', 'build']
	expect(copied.filter((path) => !made.includes(path) && !existsSync(join(projectRoot, path)))).toEqual([])
	expect(copied).toEqual(expect.arrayContaining([...made, 'db', 'app', 'scripts', 'package.json']))
	expect([build.includes('npm ci'), build.includes('npm prune --omit=dev')]).toEqual([true, true])
	expect([/^USER node$/m.test(image), /^HEALTHCHECK[\s\S]*healthz/m.test(image)]).toEqual([true, true])
	expect(all(read('.dockerignore'), /^(\S+)$/gm)).toEqual(expect.arrayContaining(['node_modules', '.data', '.git']))
})

test('deploy files set variables that there are', () => {
	const compose = read('deploy/compose.yaml')
	expect(compose).not.toContain('\t')
	const set = [
		...all(compose, /^ {6}([A-Z_]+):/gm),
		...all(read('Dockerfile'), /([A-Z_]+)=\S+/g),
		...all(read('deploy/shelfie.service'), /^Environment=([A-Z_]+)=/gm),
		...all(read('docs/operations.md').split('# /etc/shelfie.env')[1]?.split('```')[0] ?? '', /^([A-Z_]+)=/gm),
	]
	expect(set.filter((name) => !known.includes(name) && !ofOthers.includes(name))).toEqual([])
	const values = { ORIGIN: 'https://contest.example.org', TRUSTED_PROXIES: '172.16.0.0/12', HOST: '0.0.0.0' }
	expect(readEnvironment(values).TRUSTED_PROXIES).toEqual(['172.16.0.0/12'])
})

test('the unit names only what systemd knows, and gives requests in flight their time', () => {
	const unit = read('deploy/shelfie.service')
	expect(unit).toMatch(/^NoNewPrivileges=yes$/m)
	expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(25)
	const analyze = '/usr/bin/systemd-analyze'
	if (!existsSync(analyze)) return
	const folder = mkdtempSync(join(tmpdir(), 'shelfie-unit-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const here = unit.replace('/usr/bin/node', process.execPath).replace(/^(User|Group)=.*$/gm, '')
	writeFileSync(join(folder, 'shelfie.service'), here)
	const said = execFileSync(analyze, ['verify', '--man=no', join(folder, 'shelfie.service')], {
		encoding: 'utf8',
		stdio: 'pipe',
	})
	expect(said).toBe('')
})

test('nothing has to be fetched for a build but its base image', () => {
	expect(read('Dockerfile')).not.toMatch(/^# *syntax/m)
	expect(new Set(all(read('Dockerfile'), /^FROM (\S+)/gm)).size).toBe(1)
})

test('secrets beside the compose file stay out of the repository and of the image', () => {
	expect(read('.gitignore')).toMatch(/^deploy\/\.env$/m)
	expect(all(read('.dockerignore'), /^(\S+)$/gm)).toEqual(expect.arrayContaining(['deploy', '.env']))
})

test.each(['deploy/Caddyfile', 'deploy/nginx.conf'])('%s takes away what a visitor says of forwarding', (proxy) => {
	expect(read(proxy)).toMatch(/header_up -Forwarded$|proxy_set_header Forwarded "";/m)
})

test.each(['deploy/Caddyfile', 'deploy/nginx.conf'])('%s hangs up idle lines before Shelfie does', (proxy) => {
	const seconds = Number(/keepalive(?:_timeout)? (\d+)s/.exec(read(proxy))?.[1])
	expect(seconds * 1000).toBeLessThan(createServer().keepAliveTimeout)
})

test.each(['deploy/Caddyfile', 'deploy/nginx.conf'])('%s lets through what Shelfie refuses with a page', (proxy) => {
	const megabytes = Number(/(?:max_size|client_max_body_size) (\d+)/.exec(read(proxy))?.[1])
	expect(megabytes * 1_000_000).toBeGreaterThan(uploadLimit)
})

test('what only machines ask is hidden by the proxies', () => {
	for (const proxy of ['deploy/Caddyfile', 'deploy/nginx.conf'])
		for (const path of ['healthz', 'readyz', 'metrics']) expect(read(proxy)).toContain(path)
})
