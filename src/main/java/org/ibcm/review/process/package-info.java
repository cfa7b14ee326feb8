/** What the models of the regional review call. */
package org.ibcm.review.process;
