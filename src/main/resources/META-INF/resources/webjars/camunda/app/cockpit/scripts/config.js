export default {
  app: {
    name: 'Cockpit',
    vendor: 'IBC/M'
  },
  customScripts: ['../../../assets/camunda.js']
};
