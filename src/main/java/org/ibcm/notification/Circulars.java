package org.ibcm.notification;

import java.util.Map;

/** Sends a template to an audience in the words of a model, where no process is there to do it. */
public interface Circulars {

    /**
     * @param audience group ids, or what the case file knows; separated by commas
     * @param facts values for the template besides the case file's
     */
    void send(String template, String reference, String audience, Map<String, Object> facts);
}
