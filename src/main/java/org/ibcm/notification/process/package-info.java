/** What models and open tasks have sent: the {@code notify} delegate and the announcement of tasks. */
package org.ibcm.notification.process;
