package org.ibcm.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Under a name of its own: groups have their reviews, too. */
@Component("regionalReviews")
interface Reviews extends Repository<Review, String> {

    Optional<Review> findById(String reference);

    Optional<Review> findByReviewYear(int reviewYear);

    List<Review> findAllByOrderByReviewYearDesc();

    Review saveAndFlush(Review review);
}
