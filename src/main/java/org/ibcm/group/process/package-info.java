/** Delegates and listeners of the models around groups. */
package org.ibcm.group.process;
