/** @type {import('@react-router/dev/config').Config} */
export default {
	appDirectory: 'app',
	ssr: true,
	// Pages without referrer post with the origin "null"; who may post is decided in http/same-origin.server.ts.
	allowedActionOrigins: ['null'],
	future: {
		v8_middleware: true,
		v8_splitRouteModules: true,
		v8_viteEnvironmentApi: true,
		v8_passThroughRequests: true,
		v8_trailingSlashAwareDataRequests: true,
	},
}
