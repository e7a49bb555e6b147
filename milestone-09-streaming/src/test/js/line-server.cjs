'use strict';
// A line of JSON in, a line of JSON out.
const readline = require('readline');

exports.answer = async (respond) => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let answer;
    try {
      answer = await respond(JSON.parse(line));
    } catch (error) {
      answer = { thrown: String(error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  process.exit(0);
};

exports.collect = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
