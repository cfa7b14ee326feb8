package org.ibcm.output;

import java.util.List;

/**
 * What the secretariat saw when it compared the logos on a product with those that were cleared (D.2.a).
 *
 * @param participating names of the participating agencies whose logo the product bears; null where only the comparison
 *     itself was confirmed
 * @param others whose logo it bears besides; null for none
 * @param verified whether they are the cleared logos and no others
 */
public record LogosSeen(List<String> participating, String others, boolean verified) {}
