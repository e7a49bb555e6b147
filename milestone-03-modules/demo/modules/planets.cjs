console.log('planets (CommonJS)');
module.exports = ['Mercury', 'Venus', 'Earth'];
