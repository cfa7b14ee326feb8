package org.ibcm.register;

/** What kind of organisation a member or an applicant is (D.1, D.4). */
public enum OrganisationType {
    UN_ENTITY,
    INTERGOVERNMENTAL,
    CIVIL_SOCIETY,
    PRIVATE_SECTOR,
    EMPLOYERS_ORGANISATION,
    WORKERS_ORGANISATION,
    ACADEMIA,
    OTHER
}
