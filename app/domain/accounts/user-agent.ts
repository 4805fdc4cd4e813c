/** What a browser says of itself, kept as two names and no more: nobody can be told apart by it. */
export interface UserAgent {
	readonly browser: string | null
	readonly system: string | null
}

/** The first that fits: most browsers also call themselves by the names that stand after theirs. */
const browsers = [
	['Edge', /\bEdg(e|A|iOS)?\//],
	['Opera', /\b(OPR|OPiOS|Opera)\//],
	['Samsung Internet', /\bSamsungBrowser\//],
	['Firefox', /\b(Firefox|FxiOS)\//],
	['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
	['Safari', /\bVersion\/.*\bSafari\//],
] as const
const systems = [
	['Android', /\bAndroid\b/],
	['iOS', /\b(iPhone|iPad|iPod)\b/],
	['Windows', /\bWindows\b/],
	['ChromeOS', /\bCrOS\b/],
	['macOS', /\bMac OS X\b/],
	['Linux', /\bLinux\b/],
] as const

const named = (names: readonly (readonly [string, RegExp])[], text: string): string | null =>
	names.find(([, sign]) => sign.test(text))?.[0] ?? null

export const readUserAgent = (text: string | null): UserAgent => ({
	browser: named(browsers, text ?? ''),
	system: named(systems, text ?? ''),
})
