export default {
  app: {
    name: 'Tasklist',
    vendor: 'IBC/M'
  },
  customScripts: ['../../../assets/camunda.js'],
  // comments on a task are found again from its case
  assignProcessInstanceIdToTaskComment: true
};
