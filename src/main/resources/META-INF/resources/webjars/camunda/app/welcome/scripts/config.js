export default {
  app: {
    name: 'Welcome',
    vendor: 'IBC/M'
  },
  customScripts: ['../../../assets/camunda.js']
};
