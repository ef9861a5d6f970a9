// Loaded before a program with `node --import`: an attempt to connect to anything, or to look up a name, ends it with 97.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

function refuse(what) {
  return () => {
    process.stderr.write(`outgoing: ${what}\n`);
    process.exit(97);
  };
}

net.Socket.prototype.connect = refuse('a connection');
dgram.Socket.prototype.send = refuse('a datagram');
dgram.Socket.prototype.connect = refuse('a datagram');
for (const of of [dns, dns.promises]) {
  for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt']) of[name] = refuse(`the name ${name}`);
}
