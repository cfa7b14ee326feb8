/** Delegates and listeners of the model {@code membership-approval}. */
package org.ibcm.membership.process;
