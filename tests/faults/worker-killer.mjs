// Put before the product by the tests: at a signal the thread that holds the database is gone, as if its memory had been.
let holder
process.on('worker', (worker) => {
	holder = worker
})
process.on('SIGUSR2', async () => {
	await holder.terminate()
	process.stdout.write('The thread is gone.\n')
})
