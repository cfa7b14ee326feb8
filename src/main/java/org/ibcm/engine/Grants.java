package org.ibcm.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do beyond its own tasks; those the engine grants itself, with each task. Nobody but the
 * administrators may change a running case: with {@code UPDATE_INSTANCE} one could set an organisation's position.
 */
@Component
@Order(-90)
class Grants implements StartUpTask {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    @Override
    public void run() {
        mayWorkInTasklist(Groups.MEMBERS);
        mayReadModels(Groups.MEMBERS);
        mayStart(Groups.MEMBERS, "group-formation");
        mayStart(Groups.MEMBERS, "group-decision");
        mayStart(Groups.MEMBERS, "output-endorsement");
        grant(Groups.MEMBERS, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);

        mayWorkInTasklist(Groups.NETWORK_COORDINATOR);
        mayReadModels(Groups.NETWORK_COORDINATOR);
        mayStart(Groups.NETWORK_COORDINATOR, "gcm-regional-review");
        grant(Groups.NETWORK_COORDINATOR, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);

        mayWorkInTasklist(Groups.SECRETARIAT);
        grant(Groups.SECRETARIAT, Resources.APPLICATION, "cockpit", ACCESS);
        grant(Groups.SECRETARIAT, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);
        grant(
                Groups.SECRETARIAT,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        mayReadDecisions(Groups.SECRETARIAT);

        mayWorkInTasklist(Groups.MODELLERS);
        grant(Groups.MODELLERS, Resources.DEPLOYMENT, Authorization.ANY, READ, CREATE);
        mayReadModels(Groups.MODELLERS);
        grant(Groups.MODELLERS, Resources.DECISION_DEFINITION, Authorization.ANY, READ);

        administers(Groups.ADMINISTRATORS);
    }

    private void mayWorkInTasklist(String group) {
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
    }

    /** Tasklist names the process of a task and draws where it stands; to start one takes more. */
    private void mayReadModels(String group) {
        grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
    }

    /** Needs {@code CREATE} on process instances too; alone that starts nothing. */
    private void mayStart(String group, String process) {
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void mayReadDecisions(String group) {
        grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
    }

    private void administers(String group) {
        grant(group, Resources.APPLICATION, Authorization.ANY, ALL);
        for (Resource everything : List.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.DEPLOYMENT,
                Resources.BATCH)) {
            grant(group, everything, Authorization.ANY, ALL);
        }
        grant(group, Resources.SYSTEM, Authorization.ANY, SystemPermissions.ALL);
        grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.UPDATE,
                ProcessDefinitionPermissions.DELETE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_INSTANCE,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        mayReadDecisions(group);
    }

    /** Gives the group these permissions on the resource, and no others. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization wanted = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        wanted.setGroupId(group);
        wanted.setResource(resource);
        wanted.setResourceId(id);
        wanted.setPermissions(permissions);

        Authorization present = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (present == null) {
            authorizationService.saveAuthorization(wanted);
        } else if (!sameIn(permissions[0].getClass(), wanted, present)) {
            present.setPermissions(permissions);
            authorizationService.saveAuthorization(present);
        }
    }

    private static boolean sameIn(Class<? extends Permission> kind, Authorization wanted, Authorization present) {
        Permission[] all = kind.getEnumConstants();
        return Arrays.equals(wanted.getPermissions(all), present.getPermissions(all));
    }
}
