package org.ibcm.review;

/** The ten guiding principles of the Global Compact (A/RES/73/195, paragraph 15), in line with which it is reviewed. */
public enum GuidingPrinciple {
    PEOPLE_CENTRED,
    INTERNATIONAL_COOPERATION,
    NATIONAL_SOVEREIGNTY,
    RULE_OF_LAW_AND_DUE_PROCESS,
    SUSTAINABLE_DEVELOPMENT,
    HUMAN_RIGHTS,
    GENDER_RESPONSIVE,
    CHILD_SENSITIVE,
    WHOLE_OF_GOVERNMENT,
    WHOLE_OF_SOCIETY
}
