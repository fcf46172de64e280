// What this machine can do at best: a Fastify route that answers with a body made before, of the bytes that the path says.
import fastify from 'fastify'

const app = fastify()
const bodies = new Map<number, Buffer>()
app.get<{ Params: { bytes: string } }>('/:bytes', (request, reply) => {
	const bytes = Number(request.params.bytes)
	let body = bodies.get(bytes)
	if (!body) bodies.set(bytes, (body = Buffer.alloc(bytes, 'x')))
	return reply.type('application/json; charset=utf-8').send(body)
})
console.log(`Bare Fastify is at ${await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })}`)
