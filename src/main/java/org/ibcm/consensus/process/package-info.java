/** What the model {@code consensus-decision} calls. */
package org.ibcm.consensus.process;
