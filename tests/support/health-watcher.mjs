// Asks a service for its health, in a process of its own, until it is told to stop: then it gives the milliseconds of each answer.
import http from 'node:http';

const address = new URL('/healthz', process.argv[2]);
const agent = new http.Agent({ keepAlive: true });
const betweenAsks = 5;
const atOnce = 4;
/** Answers between two words about their number. */
const told = 20;

/** Milliseconds until the whole answer is there. */
const ask = () =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    http
      .get(address, { agent }, (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - began);
          else reject(new Error(`health answers ${response.statusCode}`));
        });
      })
      .once('error', reject);
  });

let stopped = false;
process.once('message', () => {
  stopped = true;
});

// The first answers include what is loaded and compiled once, here as there.
for (let k = 0; k < 20; k++) await ask();
process.send({ watches: true });
const health = [];
/** Asks one after the other; several do so at once, so that enough is heard in little time also when answers are slow. */
const keepAsking = async () => {
  while (!stopped) {
    health.push(await ask());
    if (health.length % told === 0) process.send({ asked: health.length });
    await new Promise((resolve) => setTimeout(resolve, betweenAsks));
  }
};
await Promise.all(Array.from({ length: atOnce }, keepAsking));
agent.destroy();
process.send({ health }, () => {
  process.disconnect();
});
