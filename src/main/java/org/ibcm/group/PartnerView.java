package org.ibcm.group;

import java.util.UUID;

/**
 * A partner of a group (D.4.c). The address is for the group's members and the secretariat only.
 *
 * @param contactName whom it named when it answered; may be null, as the note may
 */
public record PartnerView(UUID id, String name, String email, PartnerStatus status, String contactName, String note) {}
