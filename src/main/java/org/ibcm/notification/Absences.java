package org.ibcm.notification;

import java.util.Collection;
import java.util.Set;

/** Who is away today. Somebody absent is not written to while another of their group is there. */
public interface Absences {

    Set<String> absentAmong(Collection<String> userIds);
}
