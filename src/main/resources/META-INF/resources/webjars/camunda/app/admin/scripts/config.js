export default {
  app: {
    name: 'Admin',
    vendor: 'IBC/M'
  },
  customScripts: ['../../../assets/camunda.js']
};
